package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Preview;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.rules.Refusal;
import io.github.helpdeskbuttons.rules.Trace;

/** Shows what would be sent. */
final class Previews {
    private final ConnectWiseClient connectWise;

    Previews(ConnectWiseClient connectWise) {
        this.connectWise = connectWise;
    }

    Preview of(TicketTexts.LaidOut ticket, Trace trace) {
        TicketDraft draft = ticket.draft();
        return Preview.WouldFile.builder()
                .pressId(draft.press().id())
                .trace(trace)
                .contactMatch(draft.contact().match())
                .values(draft.values())
                .summary(draft.summary())
                .description(ticket.description())
                .internalNote(ticket.internalNote())
                .submissionErrors(draft.errors())
                .json(connectWise.toJson(TicketRequest.of(ticket)))
                .build();
    }

    Preview of(ButtonPress press, Refusal refusal, Trace trace) {
        return Preview.WouldRefuse.builder()
                .pressId(press.id())
                .rule(refusal.rule())
                .message(refusal.message())
                .trace(trace)
                .build();
    }
}
