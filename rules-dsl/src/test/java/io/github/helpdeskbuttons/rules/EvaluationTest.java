package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.choose;
import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules do, by example; the properties have the laws. */
class EvaluationTest {
    private static final PressFacts DAN = PressFacts.builder()
            .name("Dan")
            .email("dan@contoso.example")
            .selections(List.of("Printer", "Urgent"))
            .build();

    private static final Condition FAILS = Condition.predicate("fails", view -> {
        throw new IllegalStateException("on purpose");
    });

    private static Evaluation evaluate(Rule... rules) {
        return RuleSet.of(rules).evaluate(DAN, TicketValues.allDefault());
    }

    private static boolean holds(Condition condition) {
        return evaluate(rule("asks").when(condition).then(Action.note("yes")))
                .notes()
                .contains("yes");
    }

    @Test
    void theFirstRowThatHoldsDecides() {
        Evaluation evaluation = evaluate(choose("table")
                .when(NAME.is("Jane"))
                .then(Action.note("first"))
                .when(NAME.is("Dan"))
                .then(Action.note("second"))
                .when(EMAIL.contains("@"))
                .then(Action.note("third"))
                .otherwise(Action.note("none")));

        assertThat(evaluation.notes()).containsExactly("second");
    }

    @Test
    void aRowCanEndTheEvaluation() {
        Evaluation evaluation = evaluate(
                choose("table").when(NAME.is("Dan")).then(Action.stop()),
                rule("after").always(Action.note("after")));

        assertThat(evaluation.notes()).isEmpty();
    }

    @Test
    void theOtherwiseOfATableCanEndTheEvaluation() {
        Evaluation evaluation = evaluate(
                choose("table").when(NAME.is("Jane")).then(Action.note("x")).otherwise(Action.refuse("not Jane")),
                rule("after").always(Action.note("after")));

        assertThat(evaluation.refusal()).contains(Refusal.by("table", "not Jane"));
        assertThat(evaluation.notes()).isEmpty();
    }

    @Test
    void theRulesAfterAGroupRunWhetherItWasEnteredOrNot() {
        Evaluation evaluation = evaluate(
                group("entered").when(NAME.is("Dan")).rules(rule("a").always(Action.note("a"))),
                group("not entered").when(NAME.is("Jane")).rules(rule("b").always(Action.note("b"))),
                rule("c").always(Action.note("c")));

        assertThat(evaluation.notes()).containsExactly("a", "c");
    }

    @Test
    void aGroupWhoseConditionFailsRefusesThePress() {
        Evaluation evaluation = evaluate(
                group("broken").when(FAILS).rules(rule("inside").always(Action.note("inside"))),
                rule("after").always(Action.note("after")));

        assertThat(evaluation.notes()).isEmpty();
        assertThat(evaluation.refusal()).hasValueSatisfying(refusal -> assertThat(refusal.message())
                .isEqualTo("Rule \"broken\": \"fails\" failed: IllegalStateException: on purpose"));
    }

    @Test
    void aGroupWhoseConditionFailsIsSkippedWhereTheHostWantsThat() {
        RuleSet rules = RuleSet.of(
                        group("broken").when(FAILS).rules(rule("inside").always(Action.note("inside"))),
                        rule("after").always(Action.note("after")))
                .onFailure(FailurePolicy.SKIP);

        Evaluation evaluation = rules.evaluate(DAN, TicketValues.allDefault());

        assertThat(evaluation.notes()).containsExactly("after");
        assertThat(evaluation.skipped()).extracting(RuleFailure::rule).containsExactly("broken");
    }

    @Test
    void aRuleThatFailsHalfWayLeavesNothingBehind() {
        TextExpression broken = TextExpression.function("breaks", view -> {
            throw new IllegalStateException("on purpose");
        });
        RuleSet rules = RuleSet.of(
                        rule("first").always(Action.note("kept"), PRIORITY.set("P1")),
                        rule("half").always(PRIORITY.set("P2"), Action.note("lost"), BOARD.set(broken.trim())),
                        rule("last").always(Action.note("goes on")))
                .onFailure(FailurePolicy.SKIP);

        Evaluation evaluation = rules.evaluate(DAN, TicketValues.allDefault());

        assertThat(evaluation.values().get(PRIORITY)).contains("P1");
        assertThat(evaluation.notes()).containsExactly("kept", "goes on");
    }

    @Test
    void aTextThatGrowsTooLongHalfWayLeavesNothingBehindEither() {
        String half = "x".repeat(1 << 23);
        RuleSet rules = RuleSet.of(rule("plus")
                .always(
                        PRIORITY.set("P2"),
                        MESSAGE.set(half),
                        MESSAGE.set(MESSAGE.plus(MESSAGE).plus(half))));

        Evaluation evaluation = rules.evaluate(DAN, TicketValues.allDefault());

        assertThat(evaluation.refusal()).isPresent();
        assertThat(evaluation.values()).isEqualTo(TicketValues.allDefault());
    }

    /** A rule may make 2^24 characters, and twice what the press and the ticket hold: here 2 * (3 + 5). */
    @ParameterizedTest
    @CsvSource({"16, true", "17, false"})
    void aTextMayBeAsLongAsTheLimitAndNoLonger(int beyond, boolean allowed) {
        PressFacts press = PressFacts.builder().name("Dan").build();
        TicketValues values = TicketValues.builder().set(TYPE, "12345").build();
        String most = "x".repeat(1 << 24);
        String rest = "y".repeat(beyond);

        assertThat(RuleSet.of(rule("joins")
                                .always(MESSAGE.set(
                                        TextExpression.text(most).plus(rest).plus(PRIORITY))))
                        .evaluate(press, values)
                        .refusal()
                        .isEmpty())
                .isEqualTo(allowed);
    }

    /** What is replaced makes half of the text, what is left in front, between and behind the other half. */
    @ParameterizedTest
    @CsvSource({"6, true", "7, false"})
    void aReplacementMayFillTheLimitAndNotMore(int beyond, boolean allowed) {
        PressFacts press = PressFacts.builder().name("Dan").build();
        String left = "-".repeat(1 << 21);
        String text = left + left + "@" + left + "@" + left + "-".repeat(beyond);

        assertThat(RuleSet.of(rule("replaces")
                                .always(MESSAGE.set(TextExpression.text(text).replace("@", "x".repeat(1 << 22)))))
                        .evaluate(press, TicketValues.allDefault())
                        .refusal()
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void localValuesAreReadWhereTheyWereDefinedAndKeepApart() {
        LocalText domain = Local.text("domain", EMAIL.domain());
        LocalText name = Local.text("name", NAME.upper());
        LocalNumber five = Local.number("five", NAME.length().plus(2));
        LocalNumber six = Local.number("six", five.plus(1));
        LocalCondition isDan = Local.condition("is Dan", NAME.is("Dan"));
        LocalCondition isJane = Local.condition("is Jane", NAME.is("Jane"));

        Evaluation evaluation = evaluate(
                domain.define(),
                name.define(),
                five.define(),
                six.define(),
                isDan.define(),
                isJane.define(),
                rule("texts").always(Action.note(name.plus(" at ").plus(domain))),
                rule("numbers").always(Action.note(five.asText().plus(" ").plus(six.asText()))),
                rule("conditions").when(isDan.and(isJane.not())).then(Action.note("Dan")));

        assertThat(evaluation.notes()).containsExactly("DAN at contoso.example", "5 6", "Dan");
    }

    @Test
    void theHostsFunctionsGiveTheirValues() {
        TextExpression weekday = TextExpression.function("weekday", view -> "Monday");
        NumberExpression hour = NumberExpression.function("hour", view -> 17.5);

        assertThat(evaluate(rule("now").always(Action.note(weekday.plus(" ").plus(hour.asText()))))
                        .notes())
                .containsExactly("Monday 17.5");
    }

    @Test
    void optionsMayBeWrittenInALineOrGivenAsAList() {
        assertThat(holds(NAME.in("Jane", "Dan"))).isTrue();
        assertThat(holds(NAME.in(List.of("Jane", "Jim")))).isFalse();
        assertThat(holds(NAME.containsAny("x", "an"))).isTrue();
        assertThat(holds(NAME.containsAny(List.of("x", "y")))).isFalse();
        assertThat(holds(NAME.containsAll("D", "n"))).isTrue();
        assertThat(holds(NAME.containsAll(List.of("D", "x")))).isFalse();
        assertThat(holds(SELECTIONS.hasAny("Scanner", "Urgent"))).isTrue();
        assertThat(holds(SELECTIONS.hasAny(List.of("Scanner")))).isFalse();
        assertThat(holds(SELECTIONS.hasAll("Printer", "Urgent"))).isTrue();
        assertThat(holds(SELECTIONS.hasAll(List.of("Printer", "Scanner")))).isFalse();
        assertThat(holds(SELECTIONS.has("urgent").ignoringCase())).isTrue();
    }

    @Test
    void conditionsMayBeWrittenInALineOrGivenAsAList() {
        Condition yes = NAME.is("Dan");
        Condition no = NAME.is("Jane");

        assertThat(holds(Condition.anyOf(no, yes))).isTrue();
        assertThat(holds(Condition.anyOf(List.of(no, no)))).isFalse();
        assertThat(holds(Condition.allOf(yes, yes))).isTrue();
        assertThat(holds(Condition.allOf(List.of(yes, no)))).isFalse();
        assertThat(holds(NumberExpression.countOf(yes, no, yes).is(2))).isTrue();
        assertThat(holds(NumberExpression.countOf(List.of(no)).is(0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LOW, LOW, P5", "LOW, HIGH, P3", "MEDIUM, LOW, P4", "HIGH, MEDIUM, P2", "HIGH, HIGH, P1"})
    void aMatrixReadsAsItIsWritten(Level impact, Level urgency, String priority) {
        RuleSet rules = RuleSet.of(Rule.matrix("matrix")
                .rows(IMPACT)
                .columns(URGENCY, Level.LOW, Level.MEDIUM, Level.HIGH)
                .row(Level.HIGH, "P3", "P2", "P1")
                .row(Level.MEDIUM, "P4", "P3", "P2")
                .row(Level.LOW, "P5", "P4", "P3")
                .sets(PRIORITY));
        TicketValues values =
                TicketValues.builder().set(IMPACT, impact).set(URGENCY, urgency).build();

        assertThat(rules.evaluate(DAN, values).values().get(PRIORITY)).contains(priority);
    }

    @Test
    void aLevelMayBeOneOfSeveral() {
        TicketValues values = TicketValues.builder().set(IMPACT, Level.MEDIUM).build();

        assertThat(RuleProperties.holds(IMPACT.in(Level.LOW, Level.MEDIUM), DAN, values))
                .isTrue();
        assertThat(RuleProperties.holds(IMPACT.in(Level.LOW, Level.HIGH), DAN, values))
                .isFalse();
    }

    @Test
    void thereIsOneZero() {
        assertThat(NumberExpression.number(-0.0)).isEqualTo(NumberExpression.number(0.0));
        assertThat(evaluate(rule("zero")
                                .always(Action.note(
                                        NumberExpression.number(-0.0).asText())))
                        .notes())
                .containsExactly("0");
    }

    @Test
    void aRuleSetMayHaveLocalNumbersAloneOrLocalConditionsAlone() {
        LocalNumber size = Local.number("size", NAME.length());
        LocalCondition isDan = Local.condition("is Dan", NAME.is("Dan"));

        assertThat(evaluate(size.define(), rule("r").always(Action.note(size.asText())))
                        .notes())
                .containsExactly("3");
        assertThat(evaluate(isDan.define(), rule("r").when(isDan).then(Action.note("Dan")))
                        .notes())
                .containsExactly("Dan");
    }

    @Test
    void twoVariablesAreTheSameTextOnlyWhereNeitherIsTheDefault() {
        Condition same = BOARD.is(TYPE);
        Condition alike = BOARD.is(TYPE).ignoringCase();

        assertThat(holds(same, "Clinical", "Clinical")).isTrue();
        assertThat(holds(same, "Clinical", "CLINICAL")).isFalse();
        assertThat(holds(alike, "Clinical", "CLINICAL")).isTrue();
        assertThat(holds(alike, "Clinical", "Help Desk")).isFalse();
        for (Condition condition : new Condition[] {same, alike}) {
            assertThat(holds(condition, null, "")).isFalse();
            assertThat(holds(condition, "", null)).isFalse();
            assertThat(holds(condition, null, null)).isFalse();
        }
    }

    private static boolean holds(Condition condition, @Nullable String board, @Nullable String type) {
        TicketValues.Builder values = TicketValues.builder();
        if (board != null) {
            values.set(BOARD, board);
        }
        if (type != null) {
            values.set(TYPE, type);
        }
        RuleSet rules = RuleSet.of(rule("r").when(condition).then(Action.note("it holds")));
        return !rules.evaluate(PressFacts.builder().build(), values.build())
                .notes()
                .isEmpty();
    }
}
