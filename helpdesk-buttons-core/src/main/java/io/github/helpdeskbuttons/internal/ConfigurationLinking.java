package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ContactMatch;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.error.ConflictException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.model.Configuration;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Links the computer on which a button was pressed to the ticket; the ticket stands whatever becomes of it. */
final class ConfigurationLinking {
    private static final int MOST_SENDS = 3;

    private final ConnectWiseClient connectWise;
    private final Settling settling;

    ConfigurationLinking(ConnectWiseClient connectWise, Settling settling) {
        this.connectWise = connectWise;
        this.settling = settling;
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
                .thenCompose(
                        asked -> connectWise.configurations().list(asked).all().executeAsync())
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
        return send(ticketId, configuration.id(), 1)
                .thenApply(linked -> Optional.<SubmissionError>empty())
                .exceptionally(failure -> Optional.of(error(failure)));
    }

    private CompletableFuture<Void> send(long ticketId, long configurationId, int sends) {
        return connectWise
                .tickets()
                .addConfiguration(ticketId, Reference.id(configurationId))
                .executeAsync()
                .<Void>thenApply(linked -> null)
                .exceptionallyCompose(failure -> {
                    Throwable cause = Futures.cause(failure);
                    if (cause instanceof ConflictException) {
                        return CompletableFuture.completedFuture(null);
                    }
                    if (!(cause instanceof OutcomeUnknownException) || sends == MOST_SENDS) {
                        return CompletableFuture.failedFuture(cause);
                    }
                    return settling.find(() -> there(ticketId, configurationId))
                            .thenCompose(there -> there.isPresent()
                                    ? CompletableFuture.completedFuture(null)
                                    : send(ticketId, configurationId, sends + 1));
                });
    }

    private CompletableFuture<Optional<Long>> there(long ticketId, long configurationId) {
        return connectWise
                .tickets()
                .configurations(ticketId, Query.all())
                .all()
                .executeAsync()
                .thenApply(linked -> linked.stream()
                        .flatMap(configuration -> configuration.id().stream())
                        .filter(id -> id == configurationId)
                        .findAny());
    }

    private static SubmissionError error(Throwable failure) {
        return SubmissionError.of(
                "configuration",
                "The computer could not be linked. " + Futures.cause(failure).getMessage());
    }
}
