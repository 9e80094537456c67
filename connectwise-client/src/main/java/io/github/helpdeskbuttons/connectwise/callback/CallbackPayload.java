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

    /** {@return ConnectWise's id of the message} */
    Optional<String> messageId();

    /**
     * {@return the site that sent it, such as {@code na.myconnectwise.net}; information only, since the signature
     * decides}
     */
    Optional<String> fromUrl();

    /** {@return the company id typed on the login screen: whose ConnectWise this is} */
    Optional<String> companyId();

    /** {@return the identifier of the member who made the change} */
    @Value.Redacted
    Optional<String> memberId();

    /** {@return what happened to the record} */
    CallbackAction action();

    /** {@return the kind of record, such as {@code ticket}, as ConnectWise writes it} */
    String type();

    /** {@return the record id} */
    long id();

    /**
     * {@return the record as JSON text, in the form of the REST API; empty where ConnectWise sent none} It holds
     * personal data.
     */
    @Value.Redacted
    Optional<String> entity();

    /**
     * {@return where ConnectWise offers the signing key} Who knows this address can get the key: keep it out of logs.
     */
    @Value.Redacted
    Optional<String> keyUrl();

    /**
     * {@return a builder of a {@code CallbackPayload} with no field set} Action, type and id are required: without one
     * of them {@code build()} throws an {@link IllegalStateException} that names it.
     */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Collects the fields of a {@link CallbackPayload}; not thread safe.
     *
     * <p>Get one from {@link CallbackPayload#builder()}.
     */
    final class Builder extends ImmutableCallbackPayload.Builder {
        Builder() {}
    }
}
