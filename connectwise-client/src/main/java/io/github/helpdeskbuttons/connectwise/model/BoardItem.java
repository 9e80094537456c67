package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An item that tickets of a board can have: the finest division after type and subtype.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableBoardItem.class)
@JsonDeserialize(builder = BoardItem.Builder.class)
public sealed interface BoardItem permits ImmutableBoardItem {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return the board that it belongs to} */
    Optional<Reference> board();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> inactiveFlag();

    /** {@return a builder of a {@code BoardItem} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardItem}; not thread safe. Get one from {@link BoardItem#builder()}. */
    final class Builder extends ImmutableBoardItem.Builder {
        Builder() {}
    }
}
