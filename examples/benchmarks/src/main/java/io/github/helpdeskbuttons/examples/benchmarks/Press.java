package io.github.helpdeskbuttons.examples.benchmarks;

import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.List;

/** What arrives, as plain Java that every contestant can read. */
record Press(
        String name,
        String email,
        String hostname,
        String append,
        List<String> selections,
        String message,
        String subject,
        String state) {

    PressFacts facts() {
        return PressFacts.builder()
                .name(name)
                .email(email)
                .hostname(hostname)
                .append(append)
                .selections(selections)
                .build();
    }

    TicketValues initial() {
        return TicketValues.builder()
                .set(Variables.MESSAGE, message)
                .set(Variables.SUBJECT, subject)
                .set(Variables.BOARD, "Help Desk")
                .set(Variables.STATE, state)
                .build();
    }
}
