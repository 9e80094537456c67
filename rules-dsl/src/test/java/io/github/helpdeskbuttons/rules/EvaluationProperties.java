package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EvaluationProperties extends RuleProperties {
    private static final PressFacts NO_FACTS = PressFacts.builder().build();
    private static final Condition NAMED = NAME.isBlank().not();
    private static final Action FAILS = SUBJECT.set(TextExpression.function("fails", view -> {
        throw new IllegalStateException("on purpose");
    }));

    @Property
    void theSameInputGivesTheSameOutput(
            @ForAll("smallSets") RuleSet rules,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        assertThat(rules.evaluate(facts, values)).isEqualTo(rules.evaluate(facts, values));
    }

    @Property
    void theInputIsNeverChanged(
            @ForAll("smallSets") RuleSet rules,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        TicketValues copy = values.toBuilder().build();
        String subject = values.get(SUBJECT).orElse("none");

        rules.evaluate(facts, values);

        assertThat(values).isEqualTo(copy);
        assertThat(values.get(SUBJECT).orElse("none")).isEqualTo(subject);
    }

    @Property(tries = 30)
    void anyNumberOfThreadsGetTheSameResults(
            @ForAll("smallSets") RuleSet rules,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values)
            throws Exception {
        Evaluation expected = rules.evaluate(facts, values);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Evaluation>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(() -> rules.evaluate(facts, values));
            }
            for (Future<Evaluation> result : threads.invokeAll(calls)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property
    void theLastAssignmentWins(@ForAll("texts") String first, @ForAll("texts") String last) {
        RuleSet rules = RuleSet.of(
                rule("first").always(SUBJECT.set(TextExpression.text(first))),
                rule("last").always(SUBJECT.set(TextExpression.text(last))));

        assertThat(rules.evaluate(NO_FACTS, TicketValues.allDefault()).values().get(SUBJECT))
                .contains(last);
    }

    @Property
    void aLaterRuleSeesWhatAnEarlierOneAssigned(
            @ForAll("texts") String text, @ForAll("presses") PressFacts facts, @ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(
                rule("writes").always(PRIORITY.set(TextExpression.text(text))),
                rule("reads").when(PRIORITY.is(text)).then(Action.note("seen")));

        assertThat(rules.evaluate(facts, values).notes()).containsExactly("seen");
    }

    @Property
    void anEarlierRuleDoesNotSeeWhatALaterOneAssigns(@ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(
                rule("reads").always(SUBJECT.set(PRIORITY)), rule("writes").always(PRIORITY.set("later")));

        assertThat(rules.evaluate(NO_FACTS, values).values().get(SUBJECT)).isEqualTo(values.get(PRIORITY));
    }

    @Property
    void eachActionOfARuleSeesTheOnesBeforeIt(@ForAll("texts") String text) {
        RuleSet rules = RuleSet.of(rule("both").always(PRIORITY.set(TextExpression.text(text)), SUBJECT.set(PRIORITY)));

        assertThat(rules.evaluate(NO_FACTS, TicketValues.allDefault()).values().get(SUBJECT))
                .contains(text);
    }

    @Property
    void aRuleThatDoesNotFireChangesNothing(
            @ForAll("actions") Action action,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(
                rule("never").when(NAMED.and(NAMED.not())).then(action, Action.note("x"), Action.refuse("x")));

        assertThat(rules.evaluate(facts, values)).isEqualTo(RuleSet.empty().evaluate(facts, values));
    }

    @Property
    void theEmptySetChangesNothing(@ForAll("presses") PressFacts facts, @ForAll("values") TicketValues values) {
        Evaluation evaluation = RuleSet.empty().evaluate(facts, values);

        assertThat(evaluation.values()).isEqualTo(values);
        assertThat(evaluation.refusal()).isEmpty();
        assertThat(evaluation.notes()).isEmpty();
    }

    @Property
    void refusingEndsTheEvaluation(
            @ForAll("smallSets") RuleSet later, @ForAll("texts") String text, @ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(rule("refuses").always(Action.refuse(text))).andThen(later);

        Evaluation evaluation = rules.evaluate(NO_FACTS, values);

        assertThat(evaluation.values()).isEqualTo(values);
        assertThat(evaluation.refusal()).contains(Refusal.by("refuses", text));
    }

    @Property
    void stoppingEndsTheEvaluationAndKeepsWhatWasDone(
            @ForAll("smallSets") RuleSet later,
            @ForAll("actions") Action action,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet before = RuleSet.of(rule("acts").always(action));
        RuleSet rules = before.andThen(RuleSet.of(Rule.group("outer")
                        .always()
                        .rules(Rule.group("inner").always().rules(rule("stops").always(Action.stop())))))
                .andThen(later);

        assertThat(rules.evaluate(facts, values)).isEqualTo(before.evaluate(facts, values));
    }

    @Property
    void otherwiseIsTheRuleOfTheOpposite(
            @ForAll("conditions") Condition condition,
            @ForAll("actions") Action then,
            @ForAll("actions") Action otherwise,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet one = RuleSet.of(rule("rule").when(condition).then(then).otherwise(otherwise));
        RuleSet opposite =
                RuleSet.of(rule("rule").when(condition.not()).then(otherwise).otherwise(then));

        assertThat(one.evaluate(facts, values)).isEqualTo(opposite.evaluate(facts, values));
    }

    @Property
    void aTableIsAChainOfOtherwises(
            @ForAll boolean first,
            @ForAll boolean second,
            @ForAll("actions") Action a,
            @ForAll("actions") Action b,
            @ForAll("actions") Action c,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        Condition one = Condition.predicate("one", view -> first);
        Condition two = Condition.predicate("two", view -> second);
        RuleSet table = RuleSet.of(
                Rule.choose("table").when(one).then(a).when(two).then(b).otherwise(c));
        Action expected = first ? a : second ? b : c;

        assertThat(table.evaluate(facts, values))
                .isEqualTo(RuleSet.of(rule("table").always(expected)).evaluate(facts, values));
    }

    @Property
    void aGroupIsItsRulesWhereItsConditionHolds(
            @ForAll("smallSets") RuleSet rules,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet grouped = RuleSet.of(Rule.group("named").when(NAMED).rules(rules));
        RuleSet expected = holds(NAMED, facts, values) ? rules : RuleSet.empty();

        assertThat(grouped.evaluate(facts, values)).isEqualTo(expected.evaluate(facts, values));
    }

    @Property
    void theConditionOfAGroupIsLookedAtOnce(@ForAll("texts") String text) {
        TicketValues values = TicketValues.builder().set(PRIORITY, text).build();
        RuleSet rules = RuleSet.of(Rule.group("group")
                .when(PRIORITY.is(text))
                .rules(
                        rule("changes").always(PRIORITY.useDefault()),
                        rule("still").always(Action.note("in"))));

        assertThat(rules.evaluate(NO_FACTS, values).notes()).containsExactly("in");
    }

    @Property
    void oneSetAndThenTheOtherIsOneSetOfBoth(
            @ForAll("smallSets") RuleSet a,
            @ForAll("smallSets") RuleSet b,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        List<Rule> both = new ArrayList<>(a.rules());
        both.addAll(b.rules());

        assertThat(a.andThen(b).evaluate(facts, values))
                .isEqualTo(RuleSet.of(both).evaluate(facts, values));
    }

    @Property
    void oneSetAndThenTheOtherIsTheOtherOnWhatTheOneLeft(
            @ForAll("smallSets") RuleSet a,
            @ForAll("smallSets") RuleSet b,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet first = RuleSet.of(rule("x").always(Action.note("first"))).andThen(withoutStops(a));
        Evaluation after = first.evaluate(facts, values);
        if (after.refusal().isEmpty()) {
            Evaluation rest = b.evaluate(facts, after.values());
            Evaluation both = first.andThen(b).evaluate(facts, values);

            assertThat(both.values()).isEqualTo(rest.values());
            assertThat(both.refusal()).isEqualTo(rest.refusal());
        }
    }

    /** The definitions alone: they end nothing. */
    private static RuleSet withoutStops(RuleSet rules) {
        return RuleSet.of(rules.rules().stream()
                .filter(rule -> rule instanceof RuleNode.Definition || rule instanceof RuleNode.Always)
                .filter(rule -> !rule.toString().endsWith("stop"))
                .toList());
    }

    @Property
    void compositionIsAssociativeAndTheEmptySetItsIdentity(
            @ForAll("smallSets") RuleSet a,
            @ForAll("smallSets") RuleSet b,
            @ForAll("smallSets") RuleSet c,
            @ForAll("presses") PressFacts facts) {
        TicketValues values = TicketValues.allDefault();

        assertThat(a.andThen(b).andThen(c).evaluate(facts, values))
                .isEqualTo(a.andThen(b.andThen(c)).evaluate(facts, values));
        assertThat(a.andThen(RuleSet.empty()).evaluate(facts, values)).isEqualTo(a.evaluate(facts, values));
        assertThat(RuleSet.empty().andThen(a).evaluate(facts, values)).isEqualTo(a.evaluate(facts, values));
    }

    @Property
    void aRuleThatFailsChangesNothingAndRefusesThePress(
            @ForAll("actions") Action action,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(
                rule("fails").always(action, MESSAGE.useDefault(), Action.note("x"), FAILS),
                rule("after").always(Action.note("not reached")));

        Evaluation evaluation = rules.evaluate(facts, values);

        assertThat(evaluation.values()).isEqualTo(values);
        assertThat(evaluation.notes()).isEmpty();
        assertThat(evaluation.refusal()).get().returns("fails", Refusal::rule);
        assertThat(evaluation.refusal().flatMap(Refusal::failure)).get().returns("fails", RuleFailure::rule);
    }

    @Property
    void aSkippedFailureIsReportedAndLeavesTheRestAsIfItWereNotThere(
            @ForAll("smallSets") RuleSet rest,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        RuleSet failing = RuleSet.of(rule("fails").always(Action.note("x"), FAILS));
        Evaluation expected = rest.onFailure(FailurePolicy.SKIP).evaluate(facts, values);

        Evaluation evaluation =
                failing.onFailure(FailurePolicy.SKIP).andThen(rest).evaluate(facts, values);

        assertThat(evaluation.values()).isEqualTo(expected.values());
        assertThat(evaluation.refusal()).isEqualTo(expected.refusal());
        assertThat(evaluation.notes()).isEqualTo(expected.notes());
        assertThat(evaluation.skipped()).hasSize(expected.skipped().size() + 1);
        assertThat(evaluation.skipped().get(0).message()).contains("fails").contains("on purpose");
    }

    @Property
    void aLocalValueKeepsWhatItWasWhenDefined(@ForAll("values") TicketValues values) {
        LocalText before = Local.text("subject before", SUBJECT);
        RuleSet rules = RuleSet.of(
                before.define(),
                rule("changes").always(SUBJECT.set("changed")),
                rule("restores").always(SUBJECT.set(before)));

        assertThat(rules.evaluate(NO_FACTS, values).values()).isEqualTo(values);
    }
}
