package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.TicketsApi;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.model.TicketMerge;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Looks for the tickets that carry a press's id, and sees that only one of them stays. */
final class TicketsOfPress {
    private final TicketsApi tickets;

    TicketsOfPress(TicketsApi tickets) {
        this.tickets = tickets;
    }

    /** The ticket with the lowest id, into which the others have been merged; empty if there is none. */
    CompletableFuture<OptionalLong> kept(PressRun run) {
        String pressId = run.press().id();
        Query query = Query.builder()
                .conditions(Conditions.field("externalXRef").is(pressId))
                .orderBy("id")
                .pageSize(Query.LARGEST_PAGE)
                .build();
        return run.requester()
                .request(tickets.list(query).all())
                .thenCompose(found -> keepFirst(
                        run,
                        found.stream()
                                // ConnectWise compares without regard to case.
                                .filter(ticket -> ticket.externalXRef()
                                        .filter(pressId::equals)
                                        .isPresent())
                                .filter(ticket -> ticket.mergedParentTicket().isEmpty())
                                .map(Ticket::id)
                                .sorted()
                                .toList()));
    }

    private CompletableFuture<OptionalLong> keepFirst(PressRun run, List<Long> ids) {
        if (ids.isEmpty()) {
            return CompletableFuture.completedFuture(OptionalLong.empty());
        }
        long first = ids.get(0);
        if (ids.size() == 1) {
            return CompletableFuture.completedFuture(OptionalLong.of(first));
        }
        List<Long> others = ids.subList(1, ids.size());
        PressJournal journal = run.journal();
        return run.requester()
                .request(tickets.merge(
                        first, TicketMerge.builder().mergeTicketIds(others).build()))
                .handle((merged, failure) -> {
                    if (failure == null) {
                        journal.merged(first, others);
                    } else {
                        // The press is filed; two people may see it until the next look merges them.
                        journal.couldNotMerge(first, others, Futures.cause(failure));
                    }
                    return OptionalLong.of(first);
                });
    }
}
