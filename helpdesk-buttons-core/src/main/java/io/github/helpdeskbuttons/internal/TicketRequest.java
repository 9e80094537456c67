package io.github.helpdeskbuttons.internal;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;

import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.rules.Assignable;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.TicketValues;
import java.util.Optional;

/** The request that creates a ticket from its draft; a variable at its default is not in it. */
final class TicketRequest {
    private TicketRequest() {}

    static NewTicket of(TicketTexts.LaidOut texts) {
        TicketDraft draft = texts.draft();
        TicketValues values = draft.values();
        NewTicket.Builder ticket = NewTicket.builder()
                .summary(draft.summary())
                .company(Reference.id(draft.contact().companyId()))
                .contact(Reference.id(draft.contact().contactId()))
                .externalXRef(draft.press().id());
        if (!texts.description().isEmpty()) {
            ticket.initialDescription(texts.description());
        }
        if (!texts.internalNote().isEmpty()) {
            ticket.initialInternalAnalysis(texts.internalNote());
        }
        return ticket.board(named(values, BOARD))
                .status(named(values, STATE))
                .team(named(values, TEAM))
                .type(named(values, TYPE))
                .priority(named(values, PRIORITY))
                .source(named(values, SOURCE))
                .owner(values.get(OWNER).map(Reference::identifier))
                .impact(values.get(IMPACT).map(Level::text))
                .severity(values.get(URGENCY).map(Level::text))
                .build();
    }

    private static Optional<Reference> named(TicketValues values, Assignable<String> variable) {
        return values.get(variable).map(Reference::name);
    }
}
