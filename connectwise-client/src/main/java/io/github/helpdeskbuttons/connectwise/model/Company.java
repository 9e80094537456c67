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

    /** The record id, unique among records of this kind. */
    long id();

    /** The short unique text, at most 25 characters. */
    Optional<String> identifier();

    /** The name, at most 50 characters. */
    Optional<String> name();

    /** The status, such as {@code Active}. */
    Optional<Reference> status();

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

    /** The country. */
    Optional<Reference> country();

    /** The telephone number. */
    @Value.Redacted
    Optional<String> phoneNumber();

    /** The fax number. */
    @Value.Redacted
    Optional<String> faxNumber();

    /** The web site. */
    Optional<String> website();

    /** The location that looks after the company. */
    Optional<Reference> territory();

    /** The contact that is taken where none is named. */
    @Value.Redacted
    Optional<Reference> defaultContact();

    /** The site. */
    Optional<Reference> site();

    /** What the company is: customer, vendor … */
    List<Reference> types();

    /** Whether the company was deleted. */
    Optional<Boolean> deletedFlag();

    /** Values of the fields that were added to companies. */
    List<CustomField> customFields();

    /** Starts a {@code Company} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Company}; not thread safe. */
    final class Builder extends ImmutableCompany.Builder {
        Builder() {}
    }
}
