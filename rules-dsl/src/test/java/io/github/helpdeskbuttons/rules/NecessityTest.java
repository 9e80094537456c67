package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.HOSTNAME;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a rule waits for, written as the options of the atoms. */
class NecessityTest {
    private static final Condition HOSTS_OWN = Condition.predicate("the host's own", variables -> true);

    private static @Nullable List<String> awaited(Rule rule) {
        List<RuleNode> rules = RuleNode.all(List.of(rule));
        Set<Atom> atoms = new Necessity(new AtomTable(), new AtomCost(new FlatRules(rules), null)).of(rules.get(0));
        if (atoms == null) {
            return null;
        }
        List<String> options = new ArrayList<>();
        atoms.forEach(atom -> options.addAll(atom.options()));
        return options;
    }

    private static @Nullable List<String> awaitedBy(Condition condition) {
        return awaited(Rule.rule("rule").when(condition).then(Action.note("met")));
    }

    @Test
    void aTestOfATextIsWaitedFor() {
        assertThat(awaitedBy(EMAIL.is("a"))).containsExactly("a");
        assertThat(awaitedBy(EMAIL.startsWith("a"))).containsExactly("a");
        assertThat(awaitedBy(EMAIL.in("a", "b"))).containsExactly("a", "b");
    }

    @Test
    void whatNoIndexAnswersIsNot() {
        assertThat(awaitedBy(HOSTS_OWN)).isNull();
        assertThat(awaitedBy(EMAIL.isBlank())).isNull();
        assertThat(awaitedBy(EMAIL.contains(""))).isNull();
        assertThat(awaitedBy(EMAIL.is("a").not())).isNull();
        assertThat(awaitedBy(EMAIL.plus(NAME).is("a"))).isNull();
    }

    @Test
    void ofSeveralTextsThatMustAllBeThereTheCheapestIsWaitedFor() {
        assertThat(awaitedBy(EMAIL.containsAll("a", "longest", "longer"))).containsExactly("longest");
    }

    @Test
    void ofSeveralConditionsThatMustAllHoldTheCheapestIsWaitedFor() {
        assertThat(awaitedBy(EMAIL.contains("a").and(NAME.is("b")).and(HOSTNAME.contains("c"))))
                .containsExactly("b");
        assertThat(awaitedBy(NAME.in("a", "b", "c").and(HOSTNAME.in("d", "e")).and(EMAIL.in("f", "g"))))
                .containsExactly("d", "e");
        assertThat(awaitedBy(EMAIL.isBlank().and(NAME.is("b")))).containsExactly("b");
    }

    @Test
    void behindAConditionThatCanFailNothingIsWaitedForSinceTheFailureComesFirst() {
        assertThat(awaitedBy(HOSTS_OWN.and(NAME.is("b")))).isNull();
        assertThat(awaitedBy(NAME.is("b").and(HOSTS_OWN))).containsExactly("b");
        assertThat(awaitedBy(EMAIL.contains("a").and(HOSTS_OWN).and(NAME.is("b"))))
                .containsExactly("a");
    }

    @Test
    void ofAlternativesAllAreWaitedFor() {
        assertThat(awaitedBy(EMAIL.is("a").or(NAME.is("b")))).containsExactly("a", "b");
        assertThat(awaitedBy(EMAIL.is("a").or(NAME.isBlank()))).isNull();
    }

    @Test
    void anOppositeTurnsAllIntoAnyAndAnyIntoAll() {
        assertThat(awaitedBy(EMAIL.isNot("a").or(NAME.isNot("b")).not())).containsExactly("a");
        assertThat(awaitedBy(EMAIL.isNot("a").and(NAME.isNot("b")).not())).containsExactly("a", "b");
        assertThat(awaitedBy(EMAIL.is("a").not().not())).containsExactly("a");
    }

    @Test
    void aRuleThatDoesSomethingOtherwiseWaitsForNothing() {
        assertThat(awaited(Rule.rule("rule")
                        .when(EMAIL.is("a"))
                        .then(Action.note("met"))
                        .otherwise(Action.note("not met"))))
                .isNull();
        assertThat(awaited(Rule.rule("rule").always(Action.note("met")))).isNull();
    }

    @Test
    void aTableWaitsForEachOfItsRowsUnlessItDoesSomethingOtherwise() {
        assertThat(awaited(Rule.choose("table")
                        .when(EMAIL.is("a"))
                        .then(Action.note("first"))
                        .when(NAME.is("b"))
                        .then(Action.note("second"))))
                .containsExactly("a", "b");
        assertThat(awaited(Rule.choose("table")
                        .when(EMAIL.is("a"))
                        .then(Action.note("first"))
                        .otherwise(Action.note("neither"))))
                .isNull();
    }

    @Test
    void aGroupWaitsForItsConditionIfItHasOne() {
        Rule inner = Rule.rule("inner").when(MESSAGE.is("b")).then(Action.note("met"));

        assertThat(awaited(Rule.group("group").when(EMAIL.is("a")).rules(inner)))
                .containsExactly("a");
        assertThat(awaited(Rule.group("group").always().rules(inner))).isNull();
    }
}
