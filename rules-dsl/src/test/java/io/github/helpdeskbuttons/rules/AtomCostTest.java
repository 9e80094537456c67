package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What waiting for a condition costs a rule, compared with equality to one text of the press: that is one. */
class AtomCostTest {
    private static final Offset<Double> NEARLY = within(1e-9);

    private static Atom atom(Condition condition) {
        return Atom.necessaryFor((ConditionNode) condition).get(0);
    }

    private static double cost(Condition condition, Rule... rules) {
        return new AtomCost(new FlatRules(RuleNode.all(List.of(rules))), null).of(atom(condition));
    }

    @Test
    void eachTextThatAFactMayEqualCostsOne() {
        assertThat(cost(Variables.EMAIL.is("a"))).isEqualTo(1, NEARLY);
        assertThat(cost(Variables.EMAIL.in("a", "b", "c"))).isEqualTo(3, NEARLY);
    }

    @Test
    void aTextThatAFactMayContainCostsLessTheLongerItIs() {
        assertThat(cost(Variables.EMAIL.contains("a"))).isEqualTo(202, NEARLY);
        assertThat(cost(Variables.EMAIL.contains("0123456789"))).isEqualTo(4, NEARLY);
        assertThat(cost(Variables.EMAIL.containsAny("a", "0123456789"))).isEqualTo(206, NEARLY);
    }

    @Test
    void aVariableThatRulesMayWriteCostsFourTimesAsMuchAndAgainWhereOneDoes() {
        assertThat(cost(Variables.MESSAGE.is("a"))).isEqualTo(4, NEARLY);
        assertThat(cost(Variables.MESSAGE.is("a"), Rule.rule("r").always(Variables.SUBJECT.set("x"))))
                .isEqualTo(4, NEARLY);
        assertThat(cost(Variables.MESSAGE.is("a"), Rule.rule("r").always(Variables.MESSAGE.set("x"))))
                .isEqualTo(16, NEARLY);
    }

    @Test
    void aLevelCostsMostSinceThereAreOnlyThree() {
        assertThat(cost(Variables.IMPACT.is(Level.HIGH))).isEqualTo(200, NEARLY);
    }

    @Test
    void whatTheIndexMayNotHaveIsNotToBeWaitedFor() {
        Atom email = atom(Variables.EMAIL.is("a"));
        FlatRules rules = new FlatRules(List.of());

        assertThat(new AtomCost(rules, Set.of(email.subject())).of(email)).isEqualTo(1, NEARLY);
        assertThat(new AtomCost(rules, Set.of()).of(email)).isInfinite();
    }

    @Test
    void aLocalTextIsToBeWaitedForOnlyWhereItIsDefinedOnce() {
        LocalText local = Local.text("domain", Variables.EMAIL.domain());
        Rule group = Rule.group("group").always().rules(local.define());

        assertThat(cost(local.is("a"), local.define())).isEqualTo(1, NEARLY);
        assertThat(cost(local.is("a"), group, Rule.group("another").always().rules(local.define())))
                .isInfinite();
        assertThat(cost(local.is("a"))).isInfinite();
    }
}
