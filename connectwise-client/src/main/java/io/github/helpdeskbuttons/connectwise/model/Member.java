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

    /** The record id, unique among records of this kind. */
    long id();

    /** The short unique text that a ticket's owner is named by, at most 15 characters. */
    Optional<String> identifier();

    /** The given name. */
    @Value.Redacted
    Optional<String> firstName();

    /** The family name. */
    @Value.Redacted
    Optional<String> lastName();

    /** The job title. */
    Optional<String> title();

    /** The address at work. */
    @Value.Redacted
    Optional<String> officeEmail();

    /** The address that is used. */
    @Value.Redacted
    Optional<String> primaryEmail();

    /** {@code F} for a full member, {@code A} for an API member. */
    Optional<String> licenseClass();

    /** Whether it is no longer in use. */
    Optional<Boolean> inactiveFlag();

    /** Starts a {@code Member} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Member}; not thread safe. */
    final class Builder extends ImmutableMember.Builder {
        Builder() {}
    }
}
