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

    /** The record id, unique among records of this kind. */
    long id();

    /** What people call it, at most 50 characters. */
    Optional<String> name();

    /** The board that it belongs to. */
    Optional<Reference> board();

    /** The types that it goes with. */
    List<Long> typeAssociationIds();

    /** Whether it is no longer in use. */
    Optional<Boolean> inactiveFlag();

    /** Starts a {@code BoardSubType} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardSubType}; not thread safe. */
    final class Builder extends ImmutableBoardSubType.Builder {
        Builder() {}
    }
}
