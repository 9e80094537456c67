package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody who works with ConnectWise.
 *
 * <p>{@code toString} shows no name or address.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableMember.class)
@JsonDeserialize(builder = Member.Builder.class)
public sealed interface Member permits ImmutableMember {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return the short unique text that a ticket's owner is named by, at most 15 characters} */
    Optional<String> identifier();

    /** {@return the given name} */
    @Value.Redacted
    Optional<String> firstName();

    /** {@return the family name} */
    @Value.Redacted
    Optional<String> lastName();

    /** {@return the job title} */
    Optional<String> title();

    /** {@return the address at work} */
    @Value.Redacted
    Optional<String> officeEmail();

    /** {@return the address that is used} */
    @Value.Redacted
    Optional<String> primaryEmail();

    /** {@return {@code F} for a full member, {@code A} for an API member} */
    Optional<String> licenseClass();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> inactiveFlag();

    /** {@return a builder of a {@code Member} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Member}; not thread safe. Get one from {@link Member#builder()}. */
    final class Builder extends ImmutableMember.Builder {
        Builder() {}
    }
}
