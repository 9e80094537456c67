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
        Optional.of(texts.description()).filter(text -> !text.isEmpty()).ifPresent(ticket::initialDescription);
        Optional.of(texts.internalNote()).filter(text -> !text.isEmpty()).ifPresent(ticket::initialInternalAnalysis);
        values.get(BOARD).map(Reference::name).ifPresent(ticket::board);
        values.get(STATE).map(Reference::name).ifPresent(ticket::status);
        values.get(TEAM).map(Reference::name).ifPresent(ticket::team);
        values.get(TYPE).map(Reference::name).ifPresent(ticket::type);
        values.get(PRIORITY).map(Reference::name).ifPresent(ticket::priority);
        values.get(SOURCE).map(Reference::name).ifPresent(ticket::source);
        values.get(OWNER).map(Reference::identifier).ifPresent(ticket::owner);
        values.get(IMPACT).map(Level::text).ifPresent(ticket::impact);
        values.get(URGENCY).map(Level::text).ifPresent(ticket::severity);
        return ticket.build();
    }
}
