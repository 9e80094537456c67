package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.choose;
import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be is refused with the rule's name, however deep in the rule it is. */
class ImpossiblePartsTest {
    private static final TextExpression BAD = NAME.truncateAtWord(-1);
    private static final Condition BAD_CONDITION = NAME.in();
    private static final Condition GOOD = NAME.is("a");

    private static void refused(String rule, ThrowingCallable building) {
        assertThatThrownBy(building)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Rule \"" + rule + "\": ");
    }

    private static void refusedText(TextExpression text) {
        refused("r", () -> rule("r").always(SUBJECT.set(text)));
    }

    private static void refusedCondition(Condition condition) {
        refused("r", () -> rule("r").when(condition).then(Action.stop()));
    }

    @Test
    void insideEveryTextFunction() {
        refusedText(BAD);
        refusedText(BAD.trim());
        refusedText(BAD.plus("x"));
        refusedText(NAME.plus(BAD));
        refusedText(BAD.truncateAtWord(3));
        refusedText(BAD.replace("a", "b"));
        refusedText(BAD.length().asText());
    }

    @Test
    void insideEveryNumberFunction() {
        refusedCondition(BAD.wordCount().is(1));
        refusedCondition(NAME.length().plus(BAD.length()).is(1));
        refusedCondition(NAME.length().isMoreThan(BAD.length()));
        refusedCondition(NumberExpression.countOf(GOOD, BAD_CONDITION).is(1));
    }

    @Test
    void insideEveryCondition() {
        refusedCondition(BAD.is("x"));
        refusedCondition(BAD.isNot("x"));
        refusedCondition(BAD.is(NAME));
        refusedCondition(NAME.is(BAD));
        refusedCondition(BAD.matches("x"));
        refusedCondition(BAD.isBlank());
        refusedCondition(BAD.isInRange("10.0.0.0/8"));
        refusedCondition(GOOD.and(BAD_CONDITION));
        refusedCondition(GOOD.or(BAD_CONDITION));
        refusedCondition(BAD_CONDITION.not());
        refusedCondition(NAME.in().ignoringCase());
    }

    @Test
    void aListOfNothing() {
        refusedCondition(Condition.allOf());
        refusedCondition(Condition.anyOf());
        refusedCondition(IMPACT.in(new Level[0]));
        refusedCondition(NumberExpression.countOf().is(0));
    }

    @Test
    void insideEveryAction() {
        refused("r", () -> rule("r").always(SUBJECT.set(BAD)));
        refused("r", () -> rule("r").always(SUBJECT.append(BAD)));
        refused("r", () -> rule("r").always(Action.note(BAD)));
        refused("r", () -> rule("r").always(Action.refuse(BAD)));
    }

    @Test
    void inEveryPartOfARule() {
        ConditionalRule good = rule("r").when(GOOD).then(Action.stop());
        TableRule table = choose("r").when(GOOD).then(Action.stop());

        refused("r", () -> rule("r").when(GOOD).then(Action.note(BAD)));
        refused("r", () -> good.otherwise(Action.note(BAD)));
        refused("r", () -> group("r").when(BAD_CONDITION).rules(good));
        refused("r", () -> choose("r").when(BAD_CONDITION).then(Action.stop()));
        refused("r", () -> choose("r").when(GOOD).then(Action.note(BAD)));
        refused("r", () -> table.when(GOOD.and(BAD_CONDITION)).then(Action.stop()));
        refused("r", () -> table.otherwise(Action.note(BAD)));
        refused("r", () -> Local.text("r", BAD).define());
        refused("r", () -> Local.number("r", BAD.length()).define());
        refused("r", () -> Local.condition("r", BAD_CONDITION).define());
    }

    @Test
    void anActionAfterTheEndOfEveryPart() {
        TableRule table = choose("r").when(GOOD).then(Action.note("x"));

        refused("r", () -> table.otherwise(Action.stop(), Action.note("x")));
        refused("r", () -> table.when(GOOD).then(Action.stop(), Action.note("x")));
        assertThat(table.otherwise(Action.note("x"), Action.stop())).isNotNull();
    }

    @Test
    void anExpressionMayBe200Deep() {
        TextExpression text = NAME;
        NumberExpression number = NumberExpression.number(0);
        for (int depth = 2; depth < Node.DEPTH_LIMIT; depth++) {
            text = text.trim();
            number = number.plus(1);
        }
        TextExpression deepest = text;

        assertThat(rule("r").always(SUBJECT.set(text.lower()))).isNotNull();
        assertThat(rule("r").when(text.is("x")).then(Action.stop())).isNotNull();
        assertThat(rule("r").always(SUBJECT.set(number.asText()))).isNotNull();
        refusedText(deepest.lower().lower());
        refusedCondition(deepest.lower().is("x"));
        refusedText(number.plus(1).asText());
    }
}
