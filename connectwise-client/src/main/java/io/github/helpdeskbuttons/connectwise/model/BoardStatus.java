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

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return the board that it belongs to} */
    Optional<Reference> board();

    /** {@return its place among the others} */
    Optional<Integer> sortOrder();

    /** {@return whether its tickets are shown} */
    Optional<Boolean> displayOnBoard();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> inactive();

    /** {@return whether its tickets are closed} */
    Optional<Boolean> closedStatus();

    /** {@return whether it is taken where none is named} */
    Optional<Boolean> defaultFlag();

    /** {@return a builder of a {@code BoardStatus} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardStatus}; not thread safe. Get one from {@link BoardStatus#builder()}. */
    final class Builder extends ImmutableBoardStatus.Builder {
        Builder() {}
    }
}
