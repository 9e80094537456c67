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
import io.github.helpdeskbuttons.rules.Assignable;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.TicketValues;
import java.util.Optional;

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
        set(values, BOARD, defaults.board());
        set(values, STATE, defaults.state());
        set(values, TEAM, defaults.team());
        set(values, TYPE, defaults.type());
        set(values, PRIORITY, defaults.priority());
        set(values, SOURCE, defaults.source());
        set(values, OWNER, defaults.owner());
        set(values, IMPACT, defaults.impact());
        set(values, URGENCY, defaults.urgency());
        return values.build();
    }

    private static <T> void set(TicketValues.Builder values, Assignable<T> variable, Optional<T> value) {
        if (value.isPresent()) {
            values.set(variable, value.get());
        }
    }
}
