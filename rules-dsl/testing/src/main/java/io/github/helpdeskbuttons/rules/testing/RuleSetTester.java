package io.github.helpdeskbuttons.rules.testing;

import io.github.helpdeskbuttons.rules.Assignable;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.Refusal;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.RuleTrace;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Trace;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * Tries a rule set on a press, in a test that reads as a sentence.
 *
 * <pre>{@code
 * given(HouseRules.RULES)
 *     .press(press -> press.selections(List.of("This is an emergency")))
 *     .startingWith(values -> values.set(SUBJECT, "No boot"))
 *     .assigns(PRIORITY, "Priority 1 - Emergency Response")
 *     .assigns(SUBJECT, "**EMERGENCY** No boot")
 *     .leavesTheRest();
 * }</pre>
 *
 * <p>Every expectation that is not met throws a plain {@link AssertionError}, with what was expected, what came, and the
 * whole trace; no test framework is needed. A press that was not given has no facts, and values that were not given are
 * defaults. Immutable and thread safe.
 *
 * <p>Get one from {@link #given}.
 */
public final class RuleSetTester {
    private static final List<Assignable<?>> WRITABLE = List.of(
            Variables.PRIORITY,
            Variables.STATE,
            Variables.TEAM,
            Variables.TYPE,
            Variables.MESSAGE,
            Variables.SUBJECT,
            Variables.SOURCE,
            Variables.IMPACT,
            Variables.URGENCY,
            Variables.OWNER,
            Variables.BOARD);

    private final RuleSet rules;
    private final PressFacts facts;
    private final TicketValues initial;
    private final TicketValues expected;

    private RuleSetTester(RuleSet rules, PressFacts facts, TicketValues initial, TicketValues expected) {
        this.rules = rules;
        this.facts = facts;
        this.initial = initial;
        this.expected = expected;
    }

    /**
     * Begins a try of a rule set.
     *
     * @param rules the rule set
     * @return the try, with no facts and all values at their defaults
     * @throws NullPointerException if {@code rules} is null
     */
    public static RuleSetTester given(RuleSet rules) {
        TicketValues defaults = TicketValues.allDefault();
        return new RuleSetTester(
                Objects.requireNonNull(rules, "rules"), PressFacts.builder().build(), defaults, defaults);
    }

    /**
     * Says what arrives with the press.
     *
     * @param press gives the builder that it gets some facts
     * @return the try with this press
     * @throws NullPointerException if {@code press} is null
     */
    public RuleSetTester press(UnaryOperator<PressFacts.Builder> press) {
        Objects.requireNonNull(press, "press");
        return press(press.apply(PressFacts.builder()).build());
    }

    /**
     * Says what arrives with the press.
     *
     * @param press the facts
     * @return the try with this press
     * @throws NullPointerException if {@code press} is null
     */
    public RuleSetTester press(PressFacts press) {
        return new RuleSetTester(rules, Objects.requireNonNull(press, "press"), initial, expected);
    }

    /**
     * Says what the variables hold before the rules; say it before what the rules are to make of it.
     *
     * @param values gives the builder that it gets some values
     * @return the try with these values
     * @throws NullPointerException if {@code values} is null
     */
    public RuleSetTester startingWith(UnaryOperator<TicketValues.Builder> values) {
        Objects.requireNonNull(values, "values");
        TicketValues start = values.apply(TicketValues.builder()).build();
        return new RuleSetTester(rules, facts, start, start);
    }

    /**
     * Expects that the variable holds this value after the rules.
     *
     * @param variable the variable
     * @param value its value
     * @param <T> its type
     * @return this try
     * @throws NullPointerException if an argument is null
     * @throws AssertionError if it does not
     */
    public <T> RuleSetTester assigns(Assignable<T> variable, T value) {
        return expecting(variable, expected.toBuilder().set(variable, value).build());
    }

    /**
     * Expects that the variable is at its default after the rules.
     *
     * @param variable the variable
     * @return this try
     * @throws NullPointerException if {@code variable} is null
     * @throws AssertionError if it is not
     */
    public RuleSetTester usesDefault(Assignable<?> variable) {
        return expecting(variable, expected.toBuilder().useDefault(variable).build());
    }

    private RuleSetTester expecting(Assignable<?> variable, TicketValues result) {
        if (!trace().evaluation().values().get(variable).equals(result.get(variable))) {
            throw failure(difference(List.of(variable), result));
        }
        return new RuleSetTester(rules, facts, initial, result);
    }

    /**
     * Expects that every variable of which nothing was said holds what it held before the rules.
     *
     * @return this try
     * @throws AssertionError if one does not
     */
    public RuleSetTester leavesTheRest() {
        return results(expected);
    }

    /**
     * Expects that the variables hold these values after the rules, all of them.
     *
     * @param values the values
     * @return this try
     * @throws NullPointerException if {@code values} is null
     * @throws AssertionError if they do not
     */
    public RuleSetTester results(TicketValues values) {
        Objects.requireNonNull(values, "values");
        if (!trace().evaluation().values().equals(values)) {
            throw failure(difference(WRITABLE, values));
        }
        return this;
    }

    /**
     * Expects that the press is refused with this text.
     *
     * @param message what the end user is to see
     * @return this try
     * @throws NullPointerException if {@code message} is null
     * @throws AssertionError if it is not refused, or with another text
     */
    public RuleSetTester refusesWith(String message) {
        Objects.requireNonNull(message, "message");
        Optional<String> actual = trace().evaluation().refusal().map(Refusal::message);
        if (!actual.equals(Optional.of(message))) {
            throw failure(lines("refusal", Optional.of(message), actual, "(none)"));
        }
        return this;
    }

    /**
     * Expects that a ticket is made.
     *
     * @return this try
     * @throws AssertionError if the press is refused
     */
    public RuleSetTester accepts() {
        Optional<String> actual = trace().evaluation().refusal().map(Refusal::message);
        if (actual.isPresent()) {
            throw failure(lines("refusal", Optional.empty(), actual, "(none)"));
        }
        return this;
    }

    /**
     * Expects these texts for the internal note, in this order, and no others.
     *
     * @param notes the texts
     * @return this try
     * @throws NullPointerException if {@code notes} or one of them is null
     * @throws AssertionError if there are others, or in another order
     */
    public RuleSetTester notes(String... notes) {
        List<String> wanted = List.of(Objects.requireNonNull(notes, "notes"));
        List<String> actual = trace().evaluation().notes();
        if (!actual.equals(wanted)) {
            throw failure(lines("notes", Optional.of(wanted.toString()), Optional.of(actual.toString()), ""));
        }
        return this;
    }

    /**
     * Expects that these rules fire, in this order, and no others; groups count as rules.
     *
     * @param names the names of the rules
     * @return this try
     * @throws NullPointerException if {@code names} or one of them is null
     * @throws AssertionError if others fire, or in another order
     */
    public RuleSetTester fires(String... names) {
        List<String> wanted = List.of(Objects.requireNonNull(names, "names"));
        List<String> actual = trace().rules().stream()
                .filter(RuleTrace::fired)
                .map(RuleTrace::name)
                .toList();
        if (!actual.equals(wanted)) {
            throw failure(lines("rules that fire", Optional.of(wanted.toString()), Optional.of(actual.toString()), ""));
        }
        return this;
    }

    /**
     * Gives the record of the evaluation, for expectations of the test's own.
     *
     * @return the trace
     */
    public Trace trace() {
        return rules.trace(facts, initial);
    }

    private String difference(List<Assignable<?>> variables, TicketValues wanted) {
        TicketValues actual = trace().evaluation().values();
        StringJoiner lines = new StringJoiner("\n");
        for (Assignable<?> variable : variables) {
            Optional<String> expectedText = wanted.get(variable).map(RuleSetTester::text);
            Optional<String> actualText = actual.get(variable).map(RuleSetTester::text);
            if (!expectedText.equals(actualText)) {
                lines.add(lines(variable.name(), expectedText, actualText, "(default)"));
            }
        }
        return lines.toString();
    }

    private static String text(Object value) {
        return value instanceof Level level ? level.text() : value.toString();
    }

    private static String lines(String what, Optional<String> expected, Optional<String> actual, String absent) {
        return what + "\n  expected: " + expected.orElse(absent) + "\n  but was:  " + actual.orElse(absent);
    }

    private AssertionError failure(String difference) {
        return new AssertionError(difference + "\n\n" + trace().toText());
    }
}
