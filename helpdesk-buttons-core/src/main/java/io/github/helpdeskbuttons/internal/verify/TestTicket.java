package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.model.Contact;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.rules.Level;
import java.util.Optional;
import java.util.UUID;

/** The request that creates a ticket which nobody can take for a press. */
final class TestTicket {
    static final String SUMMARY = "Integration test of the helpdesk buttons: please close";

    /** The summary once the ticket has been edited. */
    static final String EDITED_SUMMARY = SUMMARY + " (edited)";

    static final String NOTE = "The integration test added this note.";

    private static final String DESCRIPTION =
            "Somebody tried whether presses of helpdesk buttons can become tickets. Nobody needs help. Close or delete this "
                    + "ticket.";

    private TestTicket() {}

    /** The ticket, if its contact has a company. */
    static Optional<NewTicket> of(Contact contact, TicketDefaults defaults) {
        return contact.company().flatMap(Reference::id).map(company -> of(contact.id(), company, defaults));
    }

    private static NewTicket of(long contact, long company, TicketDefaults defaults) {
        NewTicket.Builder ticket = NewTicket.builder()
                .summary(SUMMARY)
                .company(Reference.id(company))
                .contact(Reference.id(contact))
                .externalXRef("integration-test-" + UUID.randomUUID())
                .initialDescription(DESCRIPTION);
        defaults.board().map(Reference::name).ifPresent(board -> {
            ticket.board(board);
            defaults.state().map(Reference::name).ifPresent(ticket::status);
            defaults.team().map(Reference::name).ifPresent(ticket::team);
            defaults.type().map(Reference::name).ifPresent(ticket::type);
        });
        defaults.priority().map(Reference::name).ifPresent(ticket::priority);
        defaults.source().map(Reference::name).ifPresent(ticket::source);
        defaults.owner().map(Reference::identifier).ifPresent(ticket::owner);
        defaults.impact().map(Level::text).ifPresent(ticket::impact);
        defaults.urgency().map(Level::text).ifPresent(ticket::severity);
        return ticket.build();
    }
}
