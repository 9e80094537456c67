package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * An index changes what an evaluation costs, and nothing else. More tries: {@code -Djqwik.tries.default=100000}.
 */
class IndexProperties {

    private static Evaluation indexed(RuleSet rules, FailurePolicy policy, PressFacts facts, TicketValues values) {
        return RuleCompiler.compile(RuleNode.all(rules.rules()), IndexPolicy.ALWAYS)
                .run(facts, values, policy)
                .evaluation();
    }

    @Property
    void indexedEqualsInterpreted(@ForAll long seed, @ForAll FailurePolicy policy) {
        RulesForAnIndex random = new RulesForAnIndex(seed);
        RuleSet rules = random.rules(40);
        PressFacts facts = random.press();
        TicketValues values = random.values();

        assertThat(indexed(rules, policy, facts, values)).isEqualTo(Interpreter.evaluate(rules, policy, facts, values));
    }

    @Property
    void anEvaluationLeavesNothingForTheNext(@ForAll long seed, @ForAll FailurePolicy policy) {
        RulesForAnIndex random = new RulesForAnIndex(seed);
        RuleSet rules = random.rules(40);
        Plan plan = RuleCompiler.compile(RuleNode.all(rules.rules()), IndexPolicy.ALWAYS);

        for (int press = 0; press < 4; press++) {
            PressFacts facts = random.press();
            TicketValues values = random.values();
            assertThat(plan.run(facts, values, policy).evaluation())
                    .isEqualTo(Interpreter.evaluate(rules, policy, facts, values));
        }
    }

    @Property
    void manyRulesEqualTheirInterpretation(@ForAll long seed, @ForAll FailurePolicy policy) {
        RulesForAnIndex random = new RulesForAnIndex(seed);
        RuleSet rules = random.rules(400);
        PressFacts facts = random.press();
        TicketValues values = random.values();

        assertThat(rules.onFailure(policy).evaluate(facts, values))
                .isEqualTo(Interpreter.evaluate(rules, policy, facts, values));
    }

    @Property
    void everyKeywordIsFoundThatTheTextContains(@ForAll long seed) {
        RulesForAnIndex random = new RulesForAnIndex(seed);
        RuleSet rules = random.keywords(150);
        PressFacts facts = random.press();
        TicketValues values = random.values();

        assertThat(indexed(rules, FailurePolicy.REFUSE, facts, values))
                .isEqualTo(Interpreter.evaluate(rules, FailurePolicy.REFUSE, facts, values));
    }

    @Property
    void aUnitOfAFoldedTextIsFoldedAlone(@ForAll long seed) {
        String text = new RulesForAnIndex(seed).text();
        String folded = TextOracle.foldCase(text);

        assertThat(folded).hasSameSizeAs(text);
        for (int i = 0; i < text.length(); i++) {
            assertThat(CaseFolding.unit(text, i)).isEqualTo(folded.charAt(i));
        }
    }
}
