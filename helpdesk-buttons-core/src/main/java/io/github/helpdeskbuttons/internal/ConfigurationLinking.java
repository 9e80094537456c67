package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ContactMatch;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.connectwise.ConfigurationsApi;
import io.github.helpdeskbuttons.connectwise.TicketsApi;
import io.github.helpdeskbuttons.connectwise.error.ConflictException;
import io.github.helpdeskbuttons.connectwise.model.Configuration;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Links the computer on which a button was pressed to the ticket; the ticket stands whatever becomes of it. */
final class ConfigurationLinking {
    private final ConfigurationsApi configurations;
    private final TicketsApi tickets;

    ConfigurationLinking(ConfigurationsApi configurations, TicketsApi tickets) {
        this.configurations = configurations;
        this.tickets = tickets;
    }

    /** Links the configurations of the contact's company whose device identifier is the host name; gives what failed. */
    CompletableFuture<List<SubmissionError>> link(FiledTicket filed) {
        TicketContact contact = filed.draft().contact();
        String hostname = filed.draft().press().hostname().strip();
        // The company for unregistered users has no computers.
        Optional<Query> query = hostname.isEmpty() || contact.match() == ContactMatch.CATCH_ALL
                ? Optional.empty()
                : Conditions.field("deviceIdentifier")
                        .covering(hostname)
                        .map(device -> Query.where(Conditions.field("company/id")
                                .is(contact.companyId())
                                .and(device)));
        if (query.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        // A text that the client's quoting refuses is thrown at once, and must not cost the receipt.
        return CompletableFuture.completedFuture(query.get())
                .thenCompose(asked -> configurations.list(asked).all().executeAsync())
                .thenCompose(found -> Futures.allOf(found.stream()
                        .filter(configuration -> configuration
                                .deviceIdentifier()
                                .filter(hostname::equalsIgnoreCase)
                                .isPresent())
                        .map(configuration -> link(filed.ticketId(), configuration))
                        .toList()))
                .thenApply(
                        outcomes -> outcomes.stream().flatMap(Optional::stream).toList())
                .exceptionally(failure -> List.of(error(failure)));
    }

    private CompletableFuture<Optional<SubmissionError>> link(long ticketId, Configuration configuration) {
        return tickets.addConfiguration(ticketId, Reference.id(configuration.id()))
                .executeAsync()
                .thenApply(linked -> Optional.<SubmissionError>empty())
                .exceptionally(failure -> Futures.cause(failure) instanceof ConflictException
                        ? Optional.empty()
                        : Optional.of(error(failure)));
    }

    private static SubmissionError error(Throwable failure) {
        return SubmissionError.of(
                "configuration",
                "The computer could not be linked. " + Futures.cause(failure).getMessage());
    }
}
