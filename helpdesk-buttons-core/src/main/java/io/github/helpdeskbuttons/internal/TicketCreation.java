package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.TicketsApi;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the ticket of a draft once, whatever ConnectWise answers.
 *
 * <p>A refused value is left out and the rest sent again: a refusal has changed nothing. After an unknown outcome nothing
 * is sent before the ticket has been looked for, with growing pauses, until a late commit would have been seen.
 */
final class TicketCreation {
    private static final Logger LOG = LoggerFactory.getLogger(TicketCreation.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_SENDS = 3;

    private final TicketsApi tickets;
    private final TicketsOfPress ticketsOfPress;
    private final RefusalCure cure;
    private final Pause pause;
    private final Duration settleWithin;

    TicketCreation(
            TicketsApi tickets, TicketsOfPress ticketsOfPress, RefusalCure cure, Pause pause, Duration settleWithin) {
        this.tickets = tickets;
        this.ticketsOfPress = ticketsOfPress;
        this.cure = cure;
        this.pause = pause;
        this.settleWithin = settleWithin;
    }

    /** Creates the ticket of a press that nobody can have filed yet. */
    CompletableFuture<FiledTicket> create(TicketDraft draft) {
        return send(draft, 1, false);
    }

    /** Creates the ticket of a press that somebody may have filed, or may be filing now. */
    CompletableFuture<FiledTicket> createUnlessThere(TicketDraft draft) {
        return ticketsOfPress
                .kept(draft.press().id())
                .thenCompose(there -> there.isPresent()
                        ? CompletableFuture.completedFuture(new FiledTicket(there.getAsLong(), draft, false))
                        : send(draft, 1, true));
    }

    /** Creates the ticket; where another may have been created at the same time, keeps only one of them. */
    private CompletableFuture<FiledTicket> send(TicketDraft draft, int sends, boolean another) {
        return tickets.create(TicketRequest.of(draft))
                .executeAsync()
                .thenApply(ticket -> new FiledTicket(ticket.id(), draft, true))
                .thenCompose(filed -> another ? keptOf(filed) : CompletableFuture.completedFuture(filed))
                .exceptionallyCompose(failure -> recover(draft, sends, another, Futures.cause(failure)));
    }

    /** Never fails: the ticket stands, and whoever looks next finds what could not be found now. */
    private CompletableFuture<FiledTicket> keptOf(FiledTicket filed) {
        return ticketsOfPress
                .kept(filed.draft().press().id())
                .exceptionally(failure -> {
                    LOG.warn("Could not look for a second ticket beside {}", filed.ticketId(), Futures.cause(failure));
                    return OptionalLong.empty();
                })
                .thenApply(kept -> {
                    long id = kept.orElse(filed.ticketId());
                    return new FiledTicket(id, filed.draft(), id == filed.ticketId());
                });
    }

    private CompletableFuture<FiledTicket> recover(TicketDraft draft, int sends, boolean another, Throwable failure) {
        if (failure instanceof RejectedException rejection) {
            return cure.of(draft, rejection).thenCompose(kept -> send(kept, sends, another));
        }
        if (failure instanceof OutcomeUnknownException) {
            LOG.warn(
                    "The outcome of filing press {} is unknown; looking for its ticket",
                    draft.press().id());
            return settle(draft, sends, FIRST_PAUSE, Duration.ZERO, failure);
        }
        return CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<FiledTicket> settle(
            TicketDraft draft, int sends, Duration next, Duration waited, Throwable unknown) {
        Duration left = settleWithin.minus(waited);
        Duration length = next.compareTo(left) < 0 ? next : left;
        Duration waitedThen = waited.plus(length);
        return pause.of(length).thenCompose(passed -> look(draft)).thenCompose(look -> {
            if (look.ticketId().isPresent()) {
                return CompletableFuture.completedFuture(
                        new FiledTicket(look.ticketId().getAsLong(), draft, true));
            }
            if (waitedThen.compareTo(settleWithin) < 0) {
                return settle(draft, sends, longer(next), waitedThen, unknown);
            }
            if (look.failure().isEmpty() && sends < MOST_SENDS) {
                LOG.warn(
                        "No ticket of press {} appeared within {}; sending it again",
                        draft.press().id(),
                        settleWithin);
                return send(draft, sends + 1, true);
            }
            return CompletableFuture.failedFuture(new UnsettledSubmissionException(
                    draft.press().id(), look.failure().orElse(unknown)));
        });
    }

    private CompletableFuture<Look> look(TicketDraft draft) {
        return ticketsOfPress
                .kept(draft.press().id())
                .handle((there, failure) -> failure == null
                        ? new Look(there, Optional.empty())
                        : new Look(OptionalLong.empty(), Optional.of(Futures.cause(failure))));
    }

    /** What looking for the ticket gave: the ticket, nothing, or a failure that says nothing either way. */
    private record Look(OptionalLong ticketId, Optional<Throwable> failure) {}

    private static Duration longer(Duration length) {
        Duration doubled = length.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
