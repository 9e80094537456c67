package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.SubmissionError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ticket's internal note: what the rules noted, and what could not be filed as it was meant. */
final class InternalNoteLayout {
    private InternalNoteLayout() {}

    /** The note, or the empty text where there is nothing to say. */
    static String of(List<String> notes, List<SubmissionError> errors) {
        List<String> parts = new ArrayList<>(notes);
        if (!errors.isEmpty()) {
            parts.add(errors.stream()
                    .map(error -> "- " + error.part() + ": " + error.reason())
                    .collect(Collectors.joining("\n", "Submission Errors\n", "")));
        }
        return String.join("\n\n", parts);
    }
}
