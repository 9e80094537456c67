package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A priority that tickets can have.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutablePriority.class)
@JsonDeserialize(builder = Priority.Builder.class)
public sealed interface Priority permits ImmutablePriority {

    /** The record id, unique among records of this kind. */
    long id();

    /** What people call it, at most 50 characters. */
    Optional<String> name();

    /** The colour it is shown in. */
    Optional<String> color();

    /** Its place among the others, the most urgent first. */
    Optional<Integer> sortOrder();

    /** Whether it is taken where none is named. */
    Optional<Boolean> defaultFlag();

    /** Starts a {@code Priority} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Priority}; not thread safe. */
    final class Builder extends ImmutablePriority.Builder {
        Builder() {}
    }
}
