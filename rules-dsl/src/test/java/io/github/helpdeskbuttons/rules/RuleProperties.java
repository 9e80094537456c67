package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.testing.RuleArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What the properties share: the arbitraries, and a way to ask for a single condition or expression. */
abstract class RuleProperties {

    @Provide
    Arbitrary<PressFacts> presses() {
        return RuleArbitraries.presses();
    }

    @Provide
    Arbitrary<TicketValues> values() {
        return RuleArbitraries.ticketValues();
    }

    @Provide
    Arbitrary<String> texts() {
        return RuleArbitraries.texts();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return RuleArbitraries.conditions();
    }

    @Provide
    Arbitrary<Action> actions() {
        return RuleArbitraries.actions();
    }

    @Provide
    Arbitrary<NumberExpression> numbers() {
        return RuleArbitraries.numberExpressions();
    }

    @Provide
    Arbitrary<TextExpression> expressions() {
        return RuleArbitraries.textExpressions();
    }

    @Provide
    Arbitrary<RuleSet> smallSets() {
        return RuleArbitraries.ruleSets(12);
    }

    /** What a rule with the condition does; a failure of the condition is part of it. */
    static Evaluation outcome(Condition condition, PressFacts facts, TicketValues values) {
        return RuleSet.of(Rule.rule("condition").when(condition).then(Action.note("it holds")))
                .evaluate(facts, values);
    }

    static boolean holds(Condition condition, PressFacts facts, TicketValues values) {
        return outcome(condition, facts, values).notes().contains("it holds");
    }

    /** Whether a condition on a fact holds for a press of which every text is this one. */
    static boolean holdsFor(String text, Condition condition) {
        return holds(condition, pressOf(text), TicketValues.allDefault());
    }

    static PressFacts pressOf(String text) {
        return PressFacts.builder()
                .name(text)
                .email(text)
                .ip(text)
                .append(text)
                .hostname(text)
                .mac(text)
                .build();
    }

    /** What an expression of facts gives for a press of which every text is this one. */
    static String result(String text, TextExpression expression) {
        return RuleSet.of(Rule.rule("expression").always(Action.note(expression)))
                .evaluate(pressOf(text), TicketValues.allDefault())
                .notes()
                .get(0);
    }
}
