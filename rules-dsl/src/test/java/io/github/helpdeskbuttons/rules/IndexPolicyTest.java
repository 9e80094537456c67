package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rule sets get an index. */
class IndexPolicyTest {

    private static boolean isIndexed(List<Rule> rules) {
        return RuleCompiler.compile(RuleNode.all(rules), IndexPolicy.MEASURED).isIndexed();
    }

    private static List<Rule> seeking(int count, boolean ignoringCase, Action action) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TextCondition test = Variables.MESSAGE.contains("text number " + i);
            rules.add(Rule.rule("rule " + i)
                    .when(ignoringCase ? test.ignoringCase() : test)
                    .then(action));
        }
        return rules;
    }

    @Test
    void fiveTextsThatATextMayContainPay() {
        assertThat(isIndexed(seeking(4, false, Action.note("met")))).isFalse();
        assertThat(isIndexed(seeking(5, false, Action.note("met")))).isTrue();
    }

    @Test
    void withoutCaseTwoPay() {
        assertThat(isIndexed(seeking(1, true, Action.note("met")))).isFalse();
        assertThat(isIndexed(seeking(2, true, Action.note("met")))).isTrue();
    }

    @Test
    void aTextThatMostRulesChangeGetsNoIndexUnlessManyAskForIt() {
        Action writing = Variables.MESSAGE.append("!");
        assertThat(isIndexed(seeking(127, false, writing))).isFalse();
        assertThat(isIndexed(seeking(128, false, writing))).isTrue();
    }

    @Test
    void itDoesNotMatterWhetherTheRulesThatChangeATextAskForItToo() {
        List<Rule> rules = seeking(20, false, Action.note("met"));
        for (int i = 0; i < 10; i++) {
            rules.add(Rule.rule("writer " + i).always(Variables.MESSAGE.append("!")));
        }
        assertThat(isIndexed(rules)).isTrue();
        rules.add(Rule.rule("one more").always(Variables.MESSAGE.append("!")));
        assertThat(isIndexed(rules)).isFalse();
    }
}
