package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A subtype that tickets of a board can have.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableBoardSubType.class)
@JsonDeserialize(builder = BoardSubType.Builder.class)
public sealed interface BoardSubType permits ImmutableBoardSubType {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return the board that it belongs to} */
    Optional<Reference> board();

    /** {@return the types that it goes with} */
    List<Long> typeAssociationIds();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> inactiveFlag();

    /** {@return a builder of a {@code BoardSubType} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardSubType}; not thread safe. Get one from {@link BoardSubType#builder()}. */
    final class Builder extends ImmutableBoardSubType.Builder {
        Builder() {}
    }
}
