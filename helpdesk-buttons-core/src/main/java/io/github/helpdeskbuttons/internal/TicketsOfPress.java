package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.TicketsApi;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the tickets that carry a press's id. */
final class TicketsOfPress {
    private static final Logger LOG = LoggerFactory.getLogger(TicketsOfPress.class);

    private final TicketsApi tickets;

    TicketsOfPress(TicketsApi tickets) {
        this.tickets = tickets;
    }

    /** The ticket with the lowest id; empty if there is none. */
    CompletableFuture<OptionalLong> kept(String pressId) {
        return tickets.list(Query.builder()
                        .conditions(Conditions.field("externalXRef").is(pressId))
                        .orderBy("id")
                        .pageSize(Query.LARGEST_PAGE)
                        .build())
                .all()
                .executeAsync()
                .thenApply(found -> first(
                        pressId,
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

    private static OptionalLong first(String pressId, List<Long> ids) {
        if (ids.size() > 1) {
            LOG.warn("Press {} has several tickets: {}", pressId, ids);
        }
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.get(0));
    }
}
