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

    /** {@return the record id} */
    Optional<Long> id();

    /** {@return the kind by the company's own table, such as {@code Direct}} */
    Optional<Reference> type();

    /** {@return the address or number itself} */
    @Value.Redacted
    Optional<String> value();

    /** {@return the extension of a number} */
    @Value.Redacted
    Optional<String> extension();

    /** {@return whether it is the contact's default one of its communication type} */
    Optional<Boolean> defaultFlag();

    /** {@return the domain of an e-mail address, with its {@code @}} */
    @Value.Redacted
    Optional<String> domain();

    /** {@return {@code Email}, {@code Phone} or {@code Fax}} */
    Optional<String> communicationType();

    /** {@return a builder of a {@code CommunicationItem} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Collects the fields of a {@link CommunicationItem}; not thread safe.
     *
     * <p>Get one from {@link CommunicationItem#builder()}.
     */
    final class Builder extends ImmutableCommunicationItem.Builder {
        Builder() {}
    }
}
