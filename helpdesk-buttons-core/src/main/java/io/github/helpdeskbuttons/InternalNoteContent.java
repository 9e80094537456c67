package io.github.helpdeskbuttons;

import java.util.List;
import org.immutables.value.Value;

/**
 * What a ticket's internal note is made of.
 *
 * <p>Immutable and thread safe. Get one as the argument of an {@link InternalNoteLayout}; {@link #builder()} makes one for
 * its tests.
 */
@Value.Immutable
public sealed interface InternalNoteContent permits ImmutableInternalNoteContent {

    /**
     * Starts a content.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * The press as it was submitted.
     *
     * @return the press
     */
    ButtonPress press();

    /**
     * What the rules noted.
     *
     * @return the notes in the order of the rules, perhaps none
     */
    @Value.Redacted
    List<String> notes();

    /**
     * What ConnectWise would not take, or what had to be changed.
     *
     * @return the errors, perhaps none
     */
    List<SubmissionError> submissionErrors();

    /**
     * Collects a content; every setter refuses null.
     *
     * <p>Not thread safe. Get one from {@link InternalNoteContent#builder()}.
     */
    final class Builder extends ImmutableInternalNoteContent.Builder {
        Builder() {}
    }
}
