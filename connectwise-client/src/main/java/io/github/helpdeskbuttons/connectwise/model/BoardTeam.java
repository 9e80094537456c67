package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A team that works on a board.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableBoardTeam.class)
@JsonDeserialize(builder = BoardTeam.Builder.class)
public sealed interface BoardTeam permits ImmutableBoardTeam {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 30 characters} */
    Optional<String> name();

    /** {@return the member who leads it} */
    @Value.Redacted
    Optional<Reference> teamLeader();

    /** {@return the ids of its members} */
    List<Long> members();

    /** {@return whether it is taken where none is named} */
    Optional<Boolean> defaultFlag();

    /** {@return the id of the board} */
    Optional<Long> boardId();

    /** {@return a builder of a {@code BoardTeam} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardTeam}; not thread safe. Get one from {@link BoardTeam#builder()}. */
    final class Builder extends ImmutableBoardTeam.Builder {
        Builder() {}
    }
}
