package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.model.NewNote;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done once the ticket stands: attachments and configurations side by side, and a note of what failed. */
final class FollowUp {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);

    private final ConnectWiseClient connectWise;
    private final AttachmentUpload attachments;
    private final ConfigurationLinking configurations;

    FollowUp(ConnectWiseClient connectWise, Pause pause) {
        this.connectWise = connectWise;
        this.attachments = new AttachmentUpload(connectWise.documents(), pause);
        this.configurations = new ConfigurationLinking(connectWise.configurations(), connectWise.tickets());
    }

    /** Never fails; gives what could not be done. */
    CompletableFuture<List<SubmissionError>> of(FiledTicket filed) {
        return attachments
                .upload(filed)
                .thenCombine(configurations.link(filed), (files, computers) -> Stream.concat(
                                files.stream(), computers.stream())
                        .toList())
                .thenCompose(errors ->
                        errors.isEmpty() ? CompletableFuture.completedFuture(errors) : noted(filed.ticketId(), errors));
    }

    private CompletableFuture<List<SubmissionError>> noted(long ticketId, List<SubmissionError> errors) {
        NewNote note = NewNote.builder()
                .text(InternalNoteLayout.of(List.of(), errors))
                .internalAnalysisFlag(true)
                .build();
        return connectWise
                .tickets()
                .addNote(ticketId, note)
                .executeAsync()
                .thenApply(added -> errors)
                .exceptionally(failure -> {
                    // The receipt lists them all the same.
                    LOG.warn("The submission errors of ticket {} could not be noted", ticketId, Futures.cause(failure));
                    return errors;
                });
    }
}
