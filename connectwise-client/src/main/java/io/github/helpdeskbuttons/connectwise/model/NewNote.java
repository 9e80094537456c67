package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A note to be added to a ticket.
 *
 * <p>At least one of the three flags must be true, since ConnectWise refuses a note that belongs nowhere.
 *
 * <p>{@code toString} does not show its text.
 *
 * <p>Get one from {@link #builder()}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableNewNote.class)
@JsonDeserialize(builder = NewNote.Builder.class)
public sealed interface NewNote permits ImmutableNewNote {

    /** {@return what it says; not empty, of any length} */
    @Value.Redacted
    String text();

    /** {@return whether it is part of the discussion, which the contact sees} */
    Optional<Boolean> detailDescriptionFlag();

    /** {@return whether it is internal} */
    Optional<Boolean> internalAnalysisFlag();

    /** {@return whether it is a resolution} */
    Optional<Boolean> resolutionFlag();

    /** {@return whether the board's notifications go out} */
    Optional<Boolean> processNotifications();

    /** {@return a builder of a {@code NewNote} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link NewNote}; not thread safe. Get one from {@link NewNote#builder()}. */
    final class Builder extends ImmutableNewNote.Builder {
        Builder() {}

        /**
         * Makes the immutable value, once it is known that ConnectWise can accept it.
         *
         * @throws IllegalStateException if a required field is not set
         * @throws IllegalArgumentException if a field is too long or not allowed; the message names the field
         */
        @Override
        public NewNote build() {
            NewNote built = super.build();
            Limits.required("text", built.text());
            Limits.anyTrue(
                    "detailDescriptionFlag, internalAnalysisFlag, resolutionFlag",
                    List.of(built.detailDescriptionFlag(), built.internalAnalysisFlag(), built.resolutionFlag()));
            return built;
        }
    }
}
