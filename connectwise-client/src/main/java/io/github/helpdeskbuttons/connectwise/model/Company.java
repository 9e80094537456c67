package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A company that the MSP works for.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCompany.class)
@JsonDeserialize(builder = Company.Builder.class)
public sealed interface Company permits ImmutableCompany {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return the short unique text, at most 25 characters} */
    Optional<String> identifier();

    /** {@return the name, at most 50 characters} */
    Optional<String> name();

    /** {@return the status, such as {@code Active}} */
    Optional<Reference> status();

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

    /** {@return the country} */
    Optional<Reference> country();

    /** {@return the telephone number} */
    @Value.Redacted
    Optional<String> phoneNumber();

    /** {@return the fax number} */
    @Value.Redacted
    Optional<String> faxNumber();

    /** {@return the web site} */
    Optional<String> website();

    /** {@return the location that looks after the company} */
    Optional<Reference> territory();

    /** {@return the contact that is taken where none is named} */
    @Value.Redacted
    Optional<Reference> defaultContact();

    /** {@return the site} */
    Optional<Reference> site();

    /** {@return what the company is: customer, vendor …} */
    List<Reference> types();

    /** {@return whether the company was deleted} */
    Optional<Boolean> deletedFlag();

    /** {@return values of the fields that were added to companies} */
    List<CustomField> customFields();

    /** {@return a builder of a {@code Company} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Company}; not thread safe. Get one from {@link Company#builder()}. */
    final class Builder extends ImmutableCompany.Builder {
        Builder() {}
    }
}
