package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.model.NewNote;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is done once the ticket stands: attachments and configurations side by side, and a note of what failed. */
final class FollowUp {
    private final ConnectWiseClient connectWise;
    private final TicketTexts texts;
    private final AttachmentUpload attachments;
    private final ConfigurationLinking configurations;

    FollowUp(ConnectWiseClient connectWise, TicketTexts texts, Settling settling) {
        this.connectWise = connectWise;
        this.texts = texts;
        this.attachments = new AttachmentUpload(connectWise, settling);
        this.configurations = new ConfigurationLinking(connectWise, settling);
    }

    /** Never fails; gives what could not be done. */
    CompletableFuture<List<SubmissionError>> of(FiledTicket filed, PressRun run) {
        return attachments
                .upload(filed)
                .thenCombine(configurations.link(filed), FollowUp::joined)
                .thenCompose(errors -> errors.isEmpty()
                        ? CompletableFuture.completedFuture(errors)
                        : noted(filed.ticketId(), run, errors));
    }

    private static List<SubmissionError> joined(List<SubmissionError> files, List<SubmissionError> computers) {
        List<SubmissionError> all = new ArrayList<>(files);
        all.addAll(computers);
        return List.copyOf(all);
    }

    private CompletableFuture<List<SubmissionError>> noted(long ticketId, PressRun run, List<SubmissionError> errors) {
        String text = texts.noteOf(run.press(), errors);
        if (text.isEmpty()) {
            return CompletableFuture.completedFuture(errors);
        }
        NewNote note = NewNote.builder().text(text).internalAnalysisFlag(true).build();
        return connectWise
                .tickets()
                .addNote(ticketId, note)
                .executeAsync()
                .thenApply(added -> errors)
                .exceptionally(failure -> {
                    // The receipt lists them all the same.
                    run.journal().couldNotNote(ticketId, Futures.cause(failure));
                    return errors;
                });
    }
}
