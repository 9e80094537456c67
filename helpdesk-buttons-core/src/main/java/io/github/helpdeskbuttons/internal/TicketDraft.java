package io.github.helpdeskbuttons.internal;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.rules.Assignable;
import io.github.helpdeskbuttons.rules.Evaluation;
import io.github.helpdeskbuttons.rules.RuleFailure;
import io.github.helpdeskbuttons.rules.TicketValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A ticket as it is to be created, before it is a request. */
record TicketDraft(
        ButtonPress press,
        TicketContact contact,
        String summary,
        TicketValues values,
        List<String> notes,
        List<SubmissionError> errors) {
    /** The length of a summary in ConnectWise. */
    private static final int LONGEST_SUMMARY = 100;

    /** The variables whose values ConnectWise looks up, so that it can refuse them. */
    static final List<Assignable<String>> NAMED = List.of(BOARD, STATE, TEAM, TYPE, PRIORITY, SOURCE, OWNER);

    static final List<Assignable<String>> OF_THE_BOARD = List.of(STATE, TEAM, TYPE);

    static TicketDraft of(ButtonPress press, TicketContact contact, Evaluation evaluation) {
        TicketValues values = evaluation.values();
        String subject = SubjectLine.fold(values.get(SUBJECT).orElse(""));
        TicketDraft draft = new TicketDraft(
                press,
                contact,
                SubjectLine.cut(subject.isEmpty() ? whoPressed(press) : subject, LONGEST_SUMMARY),
                values,
                evaluation.notes(),
                List.of());
        if (subject.length() > LONGEST_SUMMARY) {
            draft = draft.noting(
                    SUBJECT.name(),
                    "It was cut between words: ConnectWise takes at most " + LONGEST_SUMMARY
                            + " characters, and it had " + subject.length() + ".");
        }
        for (RuleFailure failure : evaluation.skipped()) {
            draft = draft.noting("rules", failure.message() + " The rule was skipped.");
        }
        return draft.withoutBlankNames().withoutStraysOfNoBoard();
    }

    private TicketDraft withoutBlankNames() {
        TicketDraft kept = this;
        for (Assignable<String> variable : NAMED) {
            if (values.get(variable).filter(String::isBlank).isPresent()) {
                kept = kept.without(variable, "It was set to a text without a name in it.");
            }
        }
        return kept;
    }

    private TicketDraft withoutStraysOfNoBoard() {
        TicketDraft kept = this;
        if (values.get(BOARD).isEmpty()) {
            for (Assignable<String> variable : OF_THE_BOARD) {
                kept = kept.without(
                        variable,
                        "A " + variable.name()
                                + " belongs to a board, and no board is named. Let the defaults or a rule "
                                + "name the board too.");
            }
        }
        return kept;
    }

    /** Leaves a variable to ConnectWise and says why; the same draft if it is at its default already. */
    TicketDraft without(Assignable<?> variable, String reason) {
        Optional<?> value = values.get(variable);
        if (value.isEmpty()) {
            return this;
        }
        return new TicketDraft(
                        press,
                        contact,
                        summary,
                        values.toBuilder().useDefault(variable).build(),
                        notes,
                        errors)
                .noting(variable.name(), "\"" + value.get() + "\" was left out. " + reason);
    }

    /** Leaves everything to ConnectWise that can be left to it. */
    TicketDraft minimal(String reason) {
        TicketDraft kept = this;
        for (Assignable<String> variable : NAMED) {
            kept = kept.without(variable, reason);
        }
        return kept.without(IMPACT, reason).without(URGENCY, reason);
    }

    /** Files the ticket for somebody else, and says why. */
    TicketDraft filedFor(TicketContact other, String reason) {
        return new TicketDraft(press, other, summary, values, notes, errors).noting("contact", reason);
    }

    private TicketDraft noting(String part, String reason) {
        return noting(SubmissionError.of(part, reason));
    }

    /** Lists an error once, however often it happens. */
    TicketDraft noting(SubmissionError error) {
        if (errors.contains(error)) {
            return this;
        }
        List<SubmissionError> more = new ArrayList<>(errors);
        more.add(error);
        return new TicketDraft(press, contact, summary, values, notes, List.copyOf(more));
    }

    /** ConnectWise requires a summary; where neither press nor rules give one, it says who pressed. */
    private static String whoPressed(ButtonPress press) {
        return Stream.of(press.name(), press.email(), press.hostname())
                .map(SubjectLine::fold)
                .filter(who -> !who.isEmpty())
                .findFirst()
                .map(who -> "Helpdesk button pressed by " + who)
                .orElse("Helpdesk button pressed");
    }
}
