package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.SubmissionAbandonedException;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import io.github.helpdeskbuttons.outbox.internal.NotSentException;
import io.github.helpdeskbuttons.outbox.internal.Sending;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Creates the ticket of a draft once, whatever ConnectWise answers.
 *
 * <p>A refused value is left out and the rest sent again: a refusal has changed nothing. After an unknown outcome nothing
 * is sent before the ticket has been looked for, with growing pauses, until a late commit would have been seen.
 */
final class TicketCreation {
    private static final int MOST_SENDS = 3;

    private final TicketFiling tickets;
    private final TicketsOfPress ticketsOfPress;
    private final TicketTexts texts;
    private final RefusalCure cure;
    private final Settling settling;

    TicketCreation(
            TicketFiling tickets,
            TicketsOfPress ticketsOfPress,
            TicketTexts texts,
            RefusalCure cure,
            Settling settling) {
        this.tickets = tickets;
        this.ticketsOfPress = ticketsOfPress;
        this.texts = texts;
        this.cure = cure;
        this.settling = settling;
    }

    /** Creates the ticket of a press that nobody can have filed yet. */
    CompletableFuture<FiledTicket> create(TicketDraft draft, PressRun run) {
        return send(draft, run, 1, false);
    }

    /** Creates the ticket of a press that somebody may have filed, or may be filing now. */
    CompletableFuture<FiledTicket> createUnlessThere(TicketDraft draft, PressRun run) {
        return ticketsOfPress
                .kept(run)
                .thenCompose(there -> there.isPresent()
                        ? CompletableFuture.completedFuture(new FiledTicket(there.getAsLong(), draft, false))
                        : send(draft, run, 1, true));
    }

    /** Makes one attempt, which waits for nothing: an unknown outcome is its end, and the caller's to settle. */
    CompletableFuture<FiledTicket> attempt(TicketDraft draft, PressRun run, boolean mayBeThere, Sending sending) {
        if (!mayBeThere) {
            return attemptToSend(draft, run, sending, false);
        }
        return ticketsOfPress
                .kept(run)
                .thenCompose(there -> there.isPresent()
                        ? CompletableFuture.completedFuture(new FiledTicket(there.getAsLong(), draft, false))
                        : attemptToSend(draft, run, sending, true));
    }

    private CompletableFuture<FiledTicket> attemptToSend(
            TicketDraft draft, PressRun run, Sending sending, boolean another) {
        if (!sending.begin()) {
            return CompletableFuture.failedFuture(new NotSentException());
        }
        TicketTexts.LaidOut ticket = texts.of(draft);
        return run.requester()
                .request(tickets.create(TicketRequest.of(ticket)))
                .whenComplete((created, failure) -> {
                    if (failure != null && createdNothing(Futures.cause(failure))) {
                        sending.createdNothing();
                    }
                })
                .thenApply(created -> new FiledTicket(created.id(), ticket.draft(), true))
                .thenCompose(filed -> another ? keptOf(filed, run) : CompletableFuture.completedFuture(filed))
                .exceptionallyCompose(failure -> {
                    Throwable cause = Futures.cause(failure);
                    if (cause instanceof RejectedException rejection) {
                        return cure.of(ticket.draft(), rejection)
                                .thenCompose(kept -> attemptToSend(kept, run, sending, another));
                    }
                    if (cause instanceof OutcomeUnknownException) {
                        run.journal().outcomeUnknown();
                        return CompletableFuture.failedFuture(
                                new UnsettledSubmissionException(run.press().id(), cause));
                    }
                    return CompletableFuture.failedFuture(cause);
                });
    }

    /** The client says of every other failure of a write that nothing was changed. */
    private static boolean createdNothing(Throwable failure) {
        return failure instanceof ConnectWiseException && !(failure instanceof OutcomeUnknownException);
    }

    /** Creates the ticket; where another may have been created at the same time, keeps only one of them. */
    private CompletableFuture<FiledTicket> send(TicketDraft draft, PressRun run, int sends, boolean another) {
        if (!run.send()) {
            return CompletableFuture.failedFuture(
                    new SubmissionAbandonedException(run.press().id()));
        }
        TicketTexts.LaidOut ticket = texts.of(draft);
        CompletableFuture<FiledTicket> filed = run.requester()
                .request(tickets.create(TicketRequest.of(ticket)))
                .thenApply(created -> new FiledTicket(created.id(), ticket.draft(), true));
        return (another ? filed.thenCompose(one -> keptOf(one, run)) : filed)
                .exceptionallyCompose(failure -> recover(ticket.draft(), run, sends, another, Futures.cause(failure)));
    }

    /** Never fails: the ticket stands, and whoever looks next finds what could not be found now. */
    private CompletableFuture<FiledTicket> keptOf(FiledTicket filed, PressRun run) {
        return ticketsOfPress
                .kept(run)
                .exceptionally(failure -> {
                    run.journal().couldNotLookForOthers(filed.ticketId(), Futures.cause(failure));
                    return OptionalLong.empty();
                })
                .thenApply(kept -> {
                    long id = kept.orElse(filed.ticketId());
                    return new FiledTicket(id, filed.draft(), id == filed.ticketId());
                });
    }

    private CompletableFuture<FiledTicket> recover(
            TicketDraft draft, PressRun run, int sends, boolean another, Throwable failure) {
        if (failure instanceof RejectedException rejection) {
            return cure.of(draft, rejection).thenCompose(kept -> send(kept, run, sends, another));
        }
        if (failure instanceof OutcomeUnknownException) {
            run.journal().outcomeUnknown();
            return settle(draft, run, sends, failure);
        }
        return CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<FiledTicket> settle(TicketDraft draft, PressRun run, int sends, Throwable unknown) {
        return settling.find(() -> ticketsOfPress.kept(run).thenApply(TicketCreation::boxed))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        new UnsettledSubmissionException(run.press().id(), Futures.cause(failure))))
                .thenCompose(found -> {
                    if (found.isPresent()) {
                        return CompletableFuture.completedFuture(new FiledTicket(found.get(), draft, false));
                    }
                    if (sends == MOST_SENDS) {
                        return CompletableFuture.failedFuture(
                                new UnsettledSubmissionException(run.press().id(), unknown));
                    }
                    run.journal().sendingAgain(settling.within());
                    return send(draft, run, sends + 1, true);
                });
    }

    private static Optional<Long> boxed(OptionalLong id) {
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }
}
