package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A type that tickets of a board can have.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableBoardType.class)
@JsonDeserialize(builder = BoardType.Builder.class)
public sealed interface BoardType permits ImmutableBoardType {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return the board that it belongs to} */
    Optional<Reference> board();

    /** {@return {@code Reactive} or {@code Proactive}} */
    Optional<String> category();

    /** {@return whether it is taken where none is named} */
    Optional<Boolean> defaultFlag();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> inactiveFlag();

    /** {@return a builder of a {@code BoardType} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardType}; not thread safe. Get one from {@link BoardType#builder()}. */
    final class Builder extends ImmutableBoardType.Builder {
        Builder() {}
    }
}
