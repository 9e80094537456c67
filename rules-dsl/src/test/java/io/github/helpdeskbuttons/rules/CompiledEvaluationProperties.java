package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.rules.testing.RuleArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompiledEvaluationProperties extends RuleProperties {

    @Provide
    Arbitrary<RuleSet> largeSets() {
        return RuleArbitraries.ruleSets(200);
    }

    @Property
    void compiledEqualsInterpreted(
            @ForAll("largeSets") RuleSet rules,
            @ForAll FailurePolicy policy,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        assertThat(rules.onFailure(policy).evaluate(facts, values))
                .isEqualTo(Interpreter.evaluate(rules, policy, facts, values));
    }

    @Property
    void everyConditionIsDecidedAsTheInterpreterDoes(
            @ForAll("conditions") Condition condition,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(Rule.rule("condition").when(condition).then(Action.note("it holds")));

        assertThat(rules.evaluate(facts, values))
                .isEqualTo(Interpreter.evaluate(rules, FailurePolicy.REFUSE, facts, values));
    }

    @Property
    void everyTextIsComputedAsTheInterpreterDoes(
            @ForAll("expressions") TextExpression expression,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(Rule.rule("text").always(Variables.SUBJECT.set(expression)));

        assertThat(rules.evaluate(facts, values))
                .isEqualTo(Interpreter.evaluate(rules, FailurePolicy.REFUSE, facts, values));
    }

    @Property
    void everyNumberIsComputedAsTheInterpreterDoes(
            @ForAll("numbers") NumberExpression expression,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(Rule.rule("number").always(Variables.SUBJECT.set(expression.asText())));

        assertThat(rules.evaluate(facts, values))
                .isEqualTo(Interpreter.evaluate(rules, FailurePolicy.REFUSE, facts, values));
    }

    @Property
    void aTraceHoldsTheSameEvaluation(
            @ForAll("smallSets") RuleSet rules,
            @ForAll FailurePolicy policy,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet settled = rules.onFailure(policy);

        assertThat(settled.trace(facts, values).evaluation()).isEqualTo(settled.evaluate(facts, values));
    }
}
