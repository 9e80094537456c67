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

    /** The record id, unique among records of this kind. */
    long id();

    /** What people call it, at most 50 characters. */
    Optional<String> name();

    /** The board that it belongs to. */
    Optional<Reference> board();

    /** {@code Reactive} or {@code Proactive}. */
    Optional<String> category();

    /** Whether it is taken where none is named. */
    Optional<Boolean> defaultFlag();

    /** Whether it is no longer in use. */
    Optional<Boolean> inactiveFlag();

    /** Starts a {@code BoardType} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link BoardType}; not thread safe. */
    final class Builder extends ImmutableBoardType.Builder {
        Builder() {}
    }
}
