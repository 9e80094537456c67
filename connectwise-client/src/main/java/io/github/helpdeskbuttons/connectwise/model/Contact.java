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

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return the given name} */
    @Value.Redacted
    Optional<String> firstName();

    /** {@return the family name} */
    @Value.Redacted
    Optional<String> lastName();

    /** {@return where the person works} */
    Optional<Reference> company();

    /** {@return the site of the company} */
    Optional<Reference> site();

    /** {@return the street} */
    @Value.Redacted
    Optional<String> addressLine1();

    /** {@return the rest of the street} */
    @Value.Redacted
    Optional<String> addressLine2();

    /** {@return the city} */
    @Value.Redacted
    Optional<String> city();

    /** {@return the state or province} */
    @Value.Redacted
    Optional<String> state();

    /** {@return the postal code} */
    @Value.Redacted
    Optional<String> zip();

    /** {@return the job title} */
    @Value.Redacted
    Optional<String> title();

    /** {@return what the person is called} */
    @Value.Redacted
    Optional<String> nickName();

    /** {@return whether the contact is no longer in use} */
    Optional<Boolean> inactiveFlag();

    /** {@return whether this is the company's default contact} */
    Optional<Boolean> defaultFlag();

    /** {@return the kind of the default telephone} */
    Optional<String> defaultPhoneType();

    /** {@return the number of the default telephone} */
    @Value.Redacted
    Optional<String> defaultPhoneNbr();

    /** {@return the extension of the default telephone} */
    @Value.Redacted
    Optional<String> defaultPhoneExtension();

    /** {@return every address and telephone number of the person} */
    List<CommunicationItem> communicationItems();

    /** {@return a builder of a {@code Contact} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Contact}; not thread safe. Get one from {@link Contact#builder()}. */
    final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }
}
