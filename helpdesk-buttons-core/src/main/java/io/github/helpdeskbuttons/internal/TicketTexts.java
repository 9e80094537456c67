package io.github.helpdeskbuttons.internal;

import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.DescriptionContent;
import io.github.helpdeskbuttons.DescriptionLayout;
import io.github.helpdeskbuttons.InternalNoteContent;
import io.github.helpdeskbuttons.InternalNoteLayout;
import io.github.helpdeskbuttons.SubmissionError;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lays out a ticket's texts as the host wants them; a layout that fails costs the layout and not the press. */
final class TicketTexts {
    private final DescriptionLayout descriptionLayout;
    private final InternalNoteLayout internalNoteLayout;

    TicketTexts(DescriptionLayout descriptionLayout, InternalNoteLayout internalNoteLayout) {
        this.descriptionLayout = descriptionLayout;
        this.internalNoteLayout = internalNoteLayout;
    }

    /** A draft with the texts that tell of it; what a layout failed at is among the draft's errors. */
    record LaidOut(TicketDraft draft, String description, String internalNote) {}

    LaidOut of(TicketDraft draft) {
        DescriptionContent content = DescriptionContent.builder()
                .press(draft.press())
                .message(draft.values().get(MESSAGE))
                .contactMatch(draft.contact().match())
                .build();
        Attempt description = attempt("description", () -> descriptionLayout.layOut(content));
        TicketDraft noted = description.failure().map(draft::noting).orElse(draft);
        Attempt note = attempt(
                "internal note",
                () -> internalNoteLayout.layOut(content(noted.press(), noted.notes(), noted.errors())));
        TicketDraft told = note.failure().map(noted::noting).orElse(noted);
        return new LaidOut(
                told,
                description.text().orElseGet(() -> StandardDescription.LAYOUT.layOut(content)),
                note.text()
                        .orElseGet(() -> StandardInternalNote.LAYOUT.layOut(
                                content(told.press(), told.notes(), told.errors()))));
    }

    /** The note that is added to a ticket that stands already. */
    String noteOf(ButtonPress press, List<SubmissionError> errors) {
        InternalNoteContent content = content(press, List.of(), errors);
        return attempt("internal note", () -> internalNoteLayout.layOut(content))
                .text()
                .orElseGet(() -> StandardInternalNote.LAYOUT.layOut(content));
    }

    private static InternalNoteContent content(ButtonPress press, List<String> notes, List<SubmissionError> errors) {
        return InternalNoteContent.builder()
                .press(press)
                .notes(notes)
                .submissionErrors(errors)
                .build();
    }

    private record Attempt(Optional<String> text, Optional<SubmissionError> failure) {}

    private static Attempt attempt(String part, Supplier<String> layout) {
        try {
            return new Attempt(Optional.of(layout.get()), Optional.empty());
        } catch (RuntimeException failure) {
            // Its message is not repeated: it may hold what the person typed.
            return new Attempt(
                    Optional.empty(),
                    Optional.of(SubmissionError.of(
                            part,
                            "The layout that the host set failed with "
                                    + failure.getClass().getName() + "; the standard layout was used.")));
        }
    }
}
