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

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return the location that runs it} */
    Optional<Reference> location();

    /** {@return the department that runs it} */
    Optional<Reference> department();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> inactiveFlag();

    /** {@return whether it is for projects} */
    Optional<Boolean> projectFlag();

    /** {@return a builder of a {@code Board} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Board}; not thread safe. Get one from {@link Board#builder()}. */
    final class Builder extends ImmutableBoard.Builder {
        Builder() {}
    }
}
