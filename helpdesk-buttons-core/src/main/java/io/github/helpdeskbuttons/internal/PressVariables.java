package io.github.helpdeskbuttons.internal;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.TicketValues;

/** What the rules are given: the facts of the press, and the variables as they stand before the first rule. */
record PressVariables(PressFacts facts, TicketValues initial) {

    static PressVariables of(ButtonPress press, TicketDefaults defaults) {
        return new PressVariables(facts(press), initial(press, defaults));
    }

    private static PressFacts facts(ButtonPress press) {
        return PressFacts.builder()
                .name(press.name())
                .email(press.email())
                .ip(press.ip())
                .append(String.join("\n", press.appendedTexts()))
                .hostname(press.hostname())
                .mac(press.mac())
                .selections(press.selections())
                .build();
    }

    private static TicketValues initial(ButtonPress press, TicketDefaults defaults) {
        String message = press.message().isBlank() ? defaults.message().orElse(press.message()) : press.message();
        String made = SubjectLine.ofMessage(message);
        String subject = made.isEmpty() ? defaults.subject().orElse(made) : made;
        TicketValues.Builder values =
                TicketValues.builder().set(MESSAGE, message).set(SUBJECT, subject);
        defaults.board().ifPresent(board -> values.set(BOARD, board));
        defaults.state().ifPresent(state -> values.set(STATE, state));
        defaults.team().ifPresent(team -> values.set(TEAM, team));
        defaults.type().ifPresent(type -> values.set(TYPE, type));
        defaults.priority().ifPresent(priority -> values.set(PRIORITY, priority));
        defaults.source().ifPresent(source -> values.set(SOURCE, source));
        defaults.owner().ifPresent(owner -> values.set(OWNER, owner));
        defaults.impact().ifPresent(impact -> values.set(IMPACT, impact));
        defaults.urgency().ifPresent(urgency -> values.set(URGENCY, urgency));
        return values.build();
    }
}
