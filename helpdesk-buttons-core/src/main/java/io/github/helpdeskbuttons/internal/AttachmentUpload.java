package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.model.Document;
import io.github.helpdeskbuttons.connectwise.model.NewDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Attaches the files of a press to its ticket, side by side; the ticket stands whatever becomes of them. */
final class AttachmentUpload {
    private static final String TICKET = "Ticket";
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final Pattern PLAIN_TYPE = Pattern.compile("[A-Za-z0-9.+-]{1,80}/[A-Za-z0-9.+-]{1,80}");
    private static final int MOST_SENDS = 3;

    private final ConnectWiseClient connectWise;
    private final Settling settling;

    AttachmentUpload(ConnectWiseClient connectWise, Settling settling) {
        this.connectWise = connectWise;
        this.settling = settling;
    }

    /** Attaches what is not there yet, and gives what could not be attached. */
    CompletableFuture<List<SubmissionError>> upload(FiledTicket filed) {
        Map<String, Attachment> byTitle = byTitle(filed.draft().press().attachments());
        if (byTitle.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        CompletableFuture<Set<String>> there =
                filed.created() ? CompletableFuture.completedFuture(Set.of()) : titles(filed.ticketId());
        return there.thenCompose(titles -> {
                    List<CompletableFuture<Optional<SubmissionError>>> uploads = new ArrayList<>();
                    byTitle.forEach((title, attachment) -> {
                        if (!titles.contains(title)) {
                            uploads.add(upload(filed.ticketId(), title, attachment));
                        }
                    });
                    return Futures.allOf(uploads);
                })
                .thenApply(
                        outcomes -> outcomes.stream().flatMap(Optional::stream).toList())
                .exceptionally(failure -> List.of(error(
                        byTitle.size() + " file(s)",
                        "It could not be found out which of them are there already.",
                        failure)));
    }

    /** A title for each file by which it is recognised; files of one name are numbered. */
    private static Map<String, Attachment> byTitle(List<Attachment> attachments) {
        Map<String, Attachment> byTitle = new LinkedHashMap<>();
        for (Attachment attachment : attachments) {
            String name = name(attachment);
            String title = name;
            for (int number = 2; byTitle.containsKey(title); number++) {
                title = name + " (" + number + ")";
            }
            byTitle.put(title, attachment);
        }
        return byTitle;
    }

    /** What a form calls a file is no reason to lose it, nor the others beside it. */
    private static String name(Attachment attachment) {
        String name = SubjectLine.fold(attachment.fileName());
        return name.isEmpty() ? "file" : name;
    }

    private CompletableFuture<Optional<SubmissionError>> upload(long ticketId, String title, Attachment attachment) {
        return send(ticketId, title, attachment, 1)
                .thenApply(sent -> Optional.<SubmissionError>empty())
                .exceptionally(failure -> Optional.of(error("\"" + title + "\"", "Ask the person for it.", failure)));
    }

    private CompletableFuture<Void> send(long ticketId, String title, Attachment attachment, int sends) {
        return connectWise
                .documents()
                .upload(NewDocument.builder()
                        .recordType(TICKET)
                        .recordId(ticketId)
                        .fileName(name(attachment))
                        .title(title)
                        .contentType(plain(attachment.contentType()))
                        .content(attachment.content()::open)
                        .build())
                .executeAsync()
                .<Void>thenApply(document -> null)
                .exceptionallyCompose(failure -> {
                    if (!(Futures.cause(failure) instanceof OutcomeUnknownException) || sends == MOST_SENDS) {
                        return CompletableFuture.failedFuture(failure);
                    }
                    return settling.find(() -> there(ticketId, title))
                            .thenCompose(there -> there.isPresent()
                                    ? CompletableFuture.completedFuture(null)
                                    : send(ticketId, title, attachment, sends + 1));
                });
    }

    private CompletableFuture<Optional<String>> there(long ticketId, String title) {
        return titles(ticketId)
                .thenApply(titles -> titles.contains(title) ? Optional.of(title) : Optional.<String>empty());
    }

    private CompletableFuture<Set<String>> titles(long ticketId) {
        return connectWise
                .documents()
                .list(TICKET, ticketId)
                .all()
                .executeAsync()
                .thenApply(found -> found.stream()
                        .map(Document::title)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
    }

    /** What a form calls a type is no reason to lose a file. */
    private static String plain(String contentType) {
        String type = contentType.split(";", 2)[0].strip();
        return PLAIN_TYPE.matcher(type).matches() ? type : UNKNOWN_TYPE;
    }

    private static SubmissionError error(String what, String advice, Throwable failure) {
        return SubmissionError.of(
                "attachment",
                what + " could not be attached. " + Futures.cause(failure).getMessage() + " " + advice);
    }
}
