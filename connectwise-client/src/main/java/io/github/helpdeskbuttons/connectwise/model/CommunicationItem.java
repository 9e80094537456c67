package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One way to reach a contact: an e-mail address or a telephone or fax number.
 *
 * <p>Instances come with a {@link Contact}; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCommunicationItem.class)
@JsonDeserialize(builder = CommunicationItem.Builder.class)
public sealed interface CommunicationItem permits ImmutableCommunicationItem {

    /** The record id. */
    Optional<Long> id();

    /** The kind by the company's own table, such as {@code Direct}. */
    Optional<Reference> type();

    /** The address or number itself. */
    @Value.Redacted
    Optional<String> value();

    /** The extension of a number. */
    @Value.Redacted
    Optional<String> extension();

    /** Whether it is the contact's default one of its communication type. */
    Optional<Boolean> defaultFlag();

    /** The domain of an e-mail address, with its {@code @}. */
    @Value.Redacted
    Optional<String> domain();

    /** {@code Email}, {@code Phone} or {@code Fax}. */
    Optional<String> communicationType();

    /** Starts a {@code CommunicationItem} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link CommunicationItem}; not thread safe. */
    final class Builder extends ImmutableCommunicationItem.Builder {
        Builder() {}
    }
}
