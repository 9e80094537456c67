package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What goes in and comes out of an evaluation is compared by value, and read in a log without what the user wrote. */
class ValueTypesTest {
    private static final Action FAILS = Action.note(TextExpression.function("breaks", view -> {
        throw new IllegalStateException("secret");
    }));

    private static PressFacts press(String name, String... selections) {
        return PressFacts.builder().name(name).selections(List.of(selections)).build();
    }

    private static Evaluation evaluate(Action action) {
        return RuleSet.of(rule("r").always(action)).evaluate(press("Dan"), TicketValues.allDefault());
    }

    private static Evaluation evaluateSkipping(String rule, Action action) {
        return RuleSet.of(rule(rule).always(action))
                .onFailure(FailurePolicy.SKIP)
                .evaluate(press("Dan"), TicketValues.allDefault());
    }

    private static <T> void equalByValue(Supplier<T> one, List<T> others) {
        assertThat(one.get()).isEqualTo(one.get()).hasSameHashCodeAs(one.get()).isNotEqualTo("something else");
        assertThat(others).doesNotContain(one.get()).allSatisfy(other -> assertThat(other.hashCode())
                .isNotEqualTo(one.get().hashCode()));
    }

    @Test
    void pressesAreEqualByTheirFacts() {
        equalByValue(
                () -> press("Dan", "a", "b"),
                List.of(press("Jane", "a", "b"), press("Dan", "a"), press("Dan", "b", "a"), press("Dan")));
        assertThat(press("Dan", "a, b")).isNotEqualTo(press("Dan", "a", "b"));
    }

    @Test
    void aPressGivesItsSelectionsAsTheyCame() {
        assertThat(press("Dan", "a", "b").selections()).containsExactly("a", "b");
    }

    @Test
    void aPressReadsByItsSizeAlone() {
        assertThat(press("Dan", "ab", "c")).hasToString("PressFacts[2 selections, 8 characters]");
    }

    @Test
    void ticketValuesAreEqualByWhatTheyHold() {
        equalByValue(
                () -> TicketValues.builder().set(BOARD, "a").build(),
                List.of(
                        TicketValues.allDefault(),
                        TicketValues.builder().set(BOARD, "b").build(),
                        TicketValues.builder().set(MESSAGE, "a").build()));
    }

    @Test
    void ticketValuesReadWithoutWhatTheUserWrote() {
        assertThat(TicketValues.builder()
                        .set(BOARD, "Help Desk")
                        .set(IMPACT, Level.LOW)
                        .set(MESSAGE, "secret")
                        .set(SUBJECT, "")
                        .build())
                .hasToString("TicketValues[message=6 characters, subject=0 characters, impact=Low, board=Help Desk]");
    }

    @Test
    void evaluationsAreEqualByWhatTheRulesDid() {
        equalByValue(
                () -> evaluate(BOARD.set("a")),
                List.of(
                        evaluate(BOARD.set("b")),
                        evaluate(BOARD.useDefault()),
                        evaluate(Action.note("a")),
                        evaluate(Action.refuse("a")),
                        evaluateSkipping("r", FAILS)));
    }

    @Test
    void anEvaluationReadsByWhatBecameOfIt() {
        assertThat(evaluate(BOARD.set("a"))).hasToString("Evaluation[TicketValues[board=a], 0 notes, 0 skipped]");
        assertThat(evaluate(Action.note("secret"))).hasToString("Evaluation[TicketValues[], 1 notes, 0 skipped]");
        assertThat(evaluate(Action.refuse("secret"))).hasToString("Evaluation[Refusal[r], 0 notes, 0 skipped]");
        assertThat(evaluate(FAILS)).hasToString("Evaluation[Refusal[r, failed], 0 notes, 0 skipped]");
        assertThat(evaluateSkipping("r", FAILS)).hasToString("Evaluation[TicketValues[], 0 notes, 1 skipped]");
    }

    @Test
    void refusalsAreEqualByRuleMessageAndFailure() {
        Refusal failed = evaluate(FAILS).refusal().orElseThrow();

        equalByValue(() -> Refusal.by("r", "m"), List.of(Refusal.by("r", "n"), Refusal.by("s", "m")));
        assertThat(failed).isEqualTo(evaluate(FAILS).refusal().orElseThrow());
        assertThat(failed).isNotEqualTo(Refusal.by("r", failed.message()));
    }

    @Test
    void failuresAreEqualByRuleAndMessage() {
        Action other = Action.note(TextExpression.function("breaks too", view -> {
            throw new IllegalStateException("secret");
        }));

        equalByValue(
                () -> evaluateSkipping("r", FAILS).skipped().get(0),
                List.of(
                        evaluateSkipping("s", FAILS).skipped().get(0),
                        evaluateSkipping("r", other).skipped().get(0)));
    }

    @Test
    void aFailureReadsByItsRuleAndKind() {
        assertThat(evaluateSkipping("r", FAILS).skipped())
                .hasToString("[RuleFailure[r, java.lang.IllegalStateException]]");
    }

    @Test
    void rulesReadAsTheirDescription() {
        Rule simple = rule("r").when(NAME.is("a")).then(Action.stop());

        assertThat(simple).hasToString("r: when name is \"a\" then stop");
        assertThat(rule("r").always(Action.note("x"))).hasToString("r: always note \"x\"");
        assertThat(Rule.group("g").when(NAME.is("b")).rules(simple)).hasToString("g: group, when name is \"b\"");
        assertThat(Rule.choose("t").when(NAME.is("a")).then(Action.stop()))
                .hasToString("t: first of: when name is \"a\" then stop");
        assertThat(Local.text("l", NAME.trim()).define()).hasToString("l: local value, trimmed name");
        assertThat(RuleSet.of(simple, simple)).hasToString("RuleSet[2 rules]");
    }

    @Test
    void aLocalValueReadsByItsName() {
        assertThat(Local.text("client", NAME)).hasToString("LocalText[client]");
        assertThat(Local.number("size", NAME.length())).hasToString("LocalNumber[size]");
        assertThat(Local.condition("known", NAME.isBlank())).hasToString("LocalCondition[known]");
    }

    @Test
    void aRuleTraceReadsByNameAndOutcome() {
        RuleSet rules = RuleSet.of(rule("r").always(SUBJECT.set("secret")));

        assertThat(rules.trace(press("Dan"), TicketValues.allDefault()).rules()).hasToString("[RuleTrace[r, FIRED]]");
    }
}
