package io.github.helpdeskbuttons.connectwise.callback;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What ConnectWise tells in a callback: which record changed, how, and what it looks like now.
 *
 * <p>ConnectWise may deliver a callback more than once and in another order than things happened, so treat it as a hint
 * that a record changed: handling the same one twice should change nothing. Immutable and thread safe;
 * {@code toString()} leaves out the record, the member and the address of the key.
 *
 * <p>Get one from {@link CallbackVerifier#verify}; {@link #builder()} makes one for a test.
 */
@Value.Immutable
public sealed interface CallbackPayload permits ImmutableCallbackPayload {

    /** ConnectWise's id of the message. */
    Optional<String> messageId();

    /** The site that sent it, such as {@code na.myconnectwise.net}; information only, since the signature decides. */
    Optional<String> fromUrl();

    /** The company id typed on the login screen: whose ConnectWise this is. */
    Optional<String> companyId();

    /** The identifier of the member who made the change. */
    @Value.Redacted
    Optional<String> memberId();

    /** What happened to the record. */
    CallbackAction action();

    /** The kind of record, such as {@code ticket}, as ConnectWise writes it. */
    String type();

    /** The record id. */
    long id();

    /**
     * The record as JSON text, in the form of the REST API; empty where ConnectWise sent none. It holds personal data.
     */
    @Value.Redacted
    Optional<String> entity();

    /** Where ConnectWise offers the signing key. Who knows this address can get the key: keep it out of logs. */
    @Value.Redacted
    Optional<String> keyUrl();

    /**
     * Starts a {@code CallbackPayload} with no field set. Action, type and id are required: without one of them
     * {@code build()} throws an {@link IllegalStateException} that names it.
     */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link CallbackPayload}; not thread safe. Get one from {@link #builder()}. */
    final class Builder extends ImmutableCallbackPayload.Builder {
        Builder() {}
    }
}
