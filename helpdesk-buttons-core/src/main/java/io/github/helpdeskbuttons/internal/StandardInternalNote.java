package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.InternalNoteLayout;
import io.github.helpdeskbuttons.SubmissionError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ticket's internal note: what the rules noted, and what could not be filed as it was meant. */
public final class StandardInternalNote {
    /** The layout; the empty text where there is nothing to say. */
    public static final InternalNoteLayout LAYOUT = content -> of(content.notes(), content.submissionErrors());

    private StandardInternalNote() {}

    private static String of(List<String> notes, List<SubmissionError> errors) {
        List<String> parts = new ArrayList<>(notes);
        if (!errors.isEmpty()) {
            parts.add(errors.stream()
                    .map(error -> "- " + error.part() + ": " + error.reason())
                    .collect(Collectors.joining("\n", "Submission Errors\n", "")));
        }
        return String.join("\n\n", parts);
    }
}
