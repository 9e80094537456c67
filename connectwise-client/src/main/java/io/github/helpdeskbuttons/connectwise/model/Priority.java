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

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return the colour it is shown in} */
    Optional<String> color();

    /** {@return its place among the others, the most urgent first} */
    Optional<Integer> sortOrder();

    /** {@return whether it is taken where none is named} */
    Optional<Boolean> defaultFlag();

    /** {@return a builder of a {@code Priority} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Priority}; not thread safe. Get one from {@link Priority#builder()}. */
    final class Builder extends ImmutablePriority.Builder {
        Builder() {}
    }
}
