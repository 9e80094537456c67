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

import io.github.helpdeskbuttons.connectwise.error.FieldError;
import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import io.github.helpdeskbuttons.rules.Assignable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads from a rejection which values of a draft ConnectWise would not take. */
final class RefusedValues {
    private static final String REASON =
            "ConnectWise did not accept it. See that a rule or the defaults name it as ConnectWise does, and that it is "
                    + "active.";

    /** The fields of ConnectWise's ticket, in lower case, and the variables that fill them. */
    private static final Map<String, Assignable<?>> VARIABLES = Map.of(
            "board", BOARD,
            "status", STATE,
            "team", TEAM,
            "type", TYPE,
            "priority", PRIORITY,
            "source", SOURCE,
            "owner", OWNER,
            "impact", IMPACT,
            "severity", URGENCY);

    private RefusedValues() {}

    /** The draft without the values that the rejection names; the same draft if it names none of them. */
    static TicketDraft leftOut(TicketDraft draft, RejectedException rejection) {
        TicketDraft kept = draft;
        for (FieldError error : rejection.fieldErrors()) {
            Optional<Assignable<?>> variable = error.field().flatMap(RefusedValues::variableOf);
            if (variable.isPresent()) {
                kept = leftOut(kept, variable.get(), REASON);
            }
        }
        return kept;
    }

    /** Without a value; what belongs to the board goes with the board. */
    static TicketDraft leftOut(TicketDraft draft, Assignable<?> variable, String reason) {
        TicketDraft kept = draft.without(variable, reason);
        if (variable == BOARD) {
            for (Assignable<String> member : TicketDraft.OF_THE_BOARD) {
                kept = kept.without(member, "It belongs to the board that was left out.");
            }
        }
        return kept;
    }

    /** Tells whether the rejection is about whom the ticket is for. */
    static boolean concernsContact(RejectedException rejection) {
        return rejection.fieldErrors().stream()
                .flatMap(error -> error.field().stream())
                .map(RefusedValues::firstSegment)
                .anyMatch(field -> field.equals("contact") || field.equals("company"));
    }

    private static Optional<Assignable<?>> variableOf(String field) {
        return Optional.ofNullable(VARIABLES.get(firstSegment(field)));
    }

    /** {@code Board/Name}, {@code board.id} and {@code boardId} all speak of the board. */
    private static String firstSegment(String field) {
        String first = field.split("[/.\\[]", 2)[0].toLowerCase(Locale.ROOT);
        return first.endsWith("id") && VARIABLES.containsKey(first.substring(0, first.length() - 2))
                ? first.substring(0, first.length() - 2)
                : first;
    }
}
