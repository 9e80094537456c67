package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A service board: where tickets of one kind are worked on.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableBoard.class)
@JsonDeserialize(builder = Board.Builder.class)
public sealed interface Board permits ImmutableBoard {

    /** The record id, unique among records of this kind. */
    long id();

    /** What people call it, at most 50 characters. */
    Optional<String> name();

    /** The location that runs it. */
    Optional<Reference> location();

    /** The department that runs it. */
    Optional<Reference> department();

    /** Whether it is no longer in use. */
    Optional<Boolean> inactiveFlag();

    /** Whether it is for projects. */
    Optional<Boolean> projectFlag();

    /** Starts a {@code Board} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Board}; not thread safe. */
    final class Builder extends ImmutableBoard.Builder {
        Builder() {}
    }
}
