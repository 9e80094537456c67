package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person at a company.
 *
 * <p>{@code toString} shows neither name nor address.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableContact.class)
@JsonDeserialize(builder = Contact.Builder.class)
public sealed interface Contact permits ImmutableContact {

    /** The record id, unique among records of this kind. */
    long id();

    /** The given name. */
    @Value.Redacted
    Optional<String> firstName();

    /** The family name. */
    @Value.Redacted
    Optional<String> lastName();

    /** Where the person works. */
    Optional<Reference> company();

    /** The site of the company. */
    Optional<Reference> site();

    /** The street. */
    @Value.Redacted
    Optional<String> addressLine1();

    /** The rest of the street. */
    @Value.Redacted
    Optional<String> addressLine2();

    /** The city. */
    @Value.Redacted
    Optional<String> city();

    /** The state or province. */
    @Value.Redacted
    Optional<String> state();

    /** The postal code. */
    @Value.Redacted
    Optional<String> zip();

    /** The job title. */
    @Value.Redacted
    Optional<String> title();

    /** What the person is called. */
    @Value.Redacted
    Optional<String> nickName();

    /** Whether the contact is no longer in use. */
    Optional<Boolean> inactiveFlag();

    /** Whether this is the company's default contact. */
    Optional<Boolean> defaultFlag();

    /** The kind of the default telephone. */
    Optional<String> defaultPhoneType();

    /** The number of the default telephone. */
    @Value.Redacted
    Optional<String> defaultPhoneNbr();

    /** The extension of the default telephone. */
    @Value.Redacted
    Optional<String> defaultPhoneExtension();

    /** Every address and telephone number of the person. */
    List<CommunicationItem> communicationItems();

    /** Starts a {@code Contact} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Contact}; not thread safe. */
    final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }
}
