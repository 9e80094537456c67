package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A status that tickets of a board can have.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableBoardStatus.class)
@JsonDeserialize(builder = BoardStatus.Builder.class)
public sealed interface BoardStatus permits ImmutableBoardStatus {

    /** The record id, unique among records of this kind. */
    long id();

    /** What people call it, at most 50 characters. */
    Optional<String> name();

    /** The board that it belongs to. */
    Optional<Reference> board();

    /** Its place among the others. */
    Optional<Integer> sortOrder();

    /** Whether its tickets are shown. */
    Optional<Boolean> displayOnBoard();

    /** Whether it is no longer in use. */
    Optional<Boolean> inactive();

    /** Whether its tickets are closed. */
    Optional<Boolean> closedStatus();

    /** Whether it is taken where none is named. */
    Optional<Boolean> defaultFlag();

    /** Starts a {@code BoardStatus} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardStatus}; not thread safe. */
    final class Builder extends ImmutableBoardStatus.Builder {
        Builder() {}
    }
}
