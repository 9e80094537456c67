package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chains, depths, sizes and failures beyond what anybody writes: none of them makes an evaluation throw. */
class ExtremesTest {
    private static final PressFacts DAN = PressFacts.builder().name("Dan").build();
    private static final TicketValues NOTHING = TicketValues.allDefault();

    private static boolean holds(Condition condition) {
        return RuleSet.of(rule("x").when(condition).then(Action.note("held")))
                .evaluate(DAN, NOTHING)
                .notes()
                .contains("held");
    }

    @Test
    void chainsOfTenThousandAreEvaluatedDescribedTracedAndLinted() {
        Condition any = NAME.is("0");
        Condition all = NAME.isNot("0");
        for (int i = 1; i < 10_000; i++) {
            any = any.or(NAME.is(Integer.toString(i)));
            all = all.and(NAME.isNot(Integer.toString(i)));
        }
        assertThat(holds(any)).isFalse();
        assertThat(holds(any.or(NAME.is("Dan")))).isTrue();
        assertThat(holds(all)).isTrue();
        RuleSet rules = RuleSet.of(rule("any").when(any).then(Action.note("x")));
        assertThat(rules.describe()).contains("name is \"9999\"");
        assertThat(rules.trace(DAN, NOTHING).rules().get(0).conditions().get(0).parts())
                .hasSize(10_000);
        assertThat(rules.lint()).isEmpty();
    }

    @Test
    void aChainThatIsNestedToTheRightStaysFlatToo() {
        Condition any = NAME.is("Dan");
        TextExpression text = NAME;
        for (int i = 0; i < 1_000; i++) {
            any = NAME.is("x" + i).or(any);
            text = TextExpression.text("x").plus(text);
        }
        assertThat(holds(any)).isTrue();
        assertThat(holds(text.endsWith("xDan"))).isTrue();
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedWithTheRulesName() {
        Condition condition = NAME.is("x");
        TextExpression text = NAME;
        NumberExpression number = NAME.length();
        for (int i = 0; i < 5_000; i++) {
            condition = condition.and(NAME.is("y")).or(NAME.is("z"));
            text = text.trim();
            number = number.plus(1);
        }
        for (Condition deep : List.of(condition, text.is("x"), number.is(1), condition.not())) {
            RuleDraft.When draft = rule("deep").when(deep);
            assertThatThrownBy(() -> draft.then(Action.stop()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Rule \"deep\": an expression is nested more than 200 deep");
        }
        Rule group = rule("inner").always(Action.note("x"));
        for (int i = 1; i < Node.DEPTH_LIMIT; i++) {
            group = Rule.group("outer").always().rules(group);
        }
        Rule deepest = group;
        assertThat(RuleSet.of(deepest).evaluate(DAN, NOTHING).notes()).containsExactly("x");
        assertThatThrownBy(() -> Rule.group("outer").always().rules(deepest))
                .hasMessageContaining("groups are nested more than 200 deep");
    }

    @Test
    void aDepthWithinTheLimitWorks() {
        Condition condition = NAME.is("x");
        for (int i = 0; i < 99; i++) {
            condition = condition.and(NAME.is("y")).or(NAME.is("Dan"));
        }
        assertThat(holds(condition)).isTrue();
    }

    @Test
    void aTextThatGrowsOutOfAllBoundsIsAFailureOfItsRule() {
        List<Rule> rules = new ArrayList<>();
        rules.add(rule("start").always(MESSAGE.set("0123456789abcdef")));
        for (int i = 0; i < 100; i++) {
            rules.add(rule("double " + i).always(MESSAGE.append(MESSAGE)));
        }
        Evaluation evaluation = RuleSet.of(rules).evaluate(DAN, NOTHING);

        assertThat(evaluation.refusal()).get().returns("double 20", Refusal::rule);
        assertThat(evaluation.refusal().orElseThrow().message())
                .contains("a rule may make a text of at most 16777222 characters of this press");
        assertThat(evaluation.values().get(MESSAGE).orElseThrow()).hasSize(1 << 24);
    }

    @Test
    void aReplacementThatGrowsOutOfAllBoundsIsAFailureOfItsRule() {
        String thousand = "x".repeat(10_000);
        RuleSet rules = RuleSet.of(
                rule("sets").always(MESSAGE.set(thousand)),
                rule("grows").always(MESSAGE.set(MESSAGE.replace("x", thousand))));

        assertThat(rules.evaluate(DAN, NOTHING).refusal()).get().returns("grows", Refusal::rule);
    }

    @Test
    void aLargePressMayBeDoubledAndPassesEveryFunction() {
        String message = "Ab \u00e9\ud83d\ude00\u0000\ud800".repeat(300_000);
        TicketValues values = TicketValues.builder().set(MESSAGE, message).build();
        RuleSet rules = RuleSet.of(
                rule("doubles").always(SUBJECT.set(MESSAGE.plus(MESSAGE))),
                rule("reads")
                        .when(MESSAGE.matches("(?s)(.*A)*z")
                                .or(MESSAGE.contains("nothing").ignoringCase())
                                .or(MESSAGE.percentCapitals().isMoreThan(75)))
                        .then(Action.note("x")),
                rule("cuts").always(SUBJECT.set(SUBJECT.foldWhitespace().upper().truncateAtWord(50))));

        Evaluation evaluation = rules.evaluate(DAN, values);

        assertThat(evaluation.refusal()).isEmpty();
        assertThat(evaluation.values().get(SUBJECT).orElseThrow()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void anErrorOfTheHostsCodeIsAFailureOfTheRule() {
        for (Throwable thrown : List.of(new StackOverflowError(), new AssertionError("no"), new Exception("checked"))) {
            Condition condition = Condition.predicate("host's own", view -> {
                throw thrown instanceof Exception exception ? exception : new Exception(thrown);
            });
            assertThat(RuleSet.of(rule("x").when(condition).then(Action.stop()))
                            .evaluate(DAN, NOTHING)
                            .refusal()
                            .flatMap(Refusal::failure))
                    .get()
                    .returns("x", RuleFailure::rule);
        }
    }

    private static int endless(int depth) {
        return depth < 0 ? depth : endless(depth + 1) + 1;
    }

    @Test
    void endlessRecursionOfTheHostsCodeIsAFailureOfTheRule() {
        RuleSet rules = RuleSet.of(rule("recursive")
                .when(NumberExpression.function("endless", view -> endless(0)).is(1))
                .then(Action.stop()));

        assertThat(rules.evaluate(DAN, NOTHING).refusal().flatMap(Refusal::failure))
                .get()
                .extracting(RuleFailure::cause)
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    @SuppressWarnings("NullAway") // a host without a null checker may return it
    void nullAndNumbersThatAreNoneAreFailuresOfTheRule() {
        RuleSet nulls =
                RuleSet.of(rule("null").always(SUBJECT.set(TextExpression.function("returns null", v -> null))));
        RuleSet nan = RuleSet.of(rule("nan")
                .always(SUBJECT.set(
                        NumberExpression.function("divides", v -> 0.0 / 0).asText())));

        assertThat(nulls.evaluate(DAN, NOTHING).refusal().orElseThrow().message())
                .isEqualTo("Rule \"null\": \"returns null\" failed: NullPointerException: the function returned null");
        assertThat(nan.evaluate(DAN, NOTHING).refusal().orElseThrow().message())
                .contains("\"divides\" failed: ArithmeticException: the function returned NaN");
    }

    @Test
    void theHostsCodeSeesTheVariablesAsTheyStand() {
        RuleSet rules = RuleSet.of(
                rule("sets").always(PRIORITY.set("P1"), Variables.IMPACT.set(Level.HIGH)),
                rule("asks")
                        .when(Condition.predicate(
                                "is P1, high and Dan's",
                                view -> view.get(PRIORITY).orElse("").equals("P1")
                                        && view.get(Variables.IMPACT).orElse(Level.LOW) == Level.HIGH
                                        && view.get(Variables.URGENCY).isEmpty()
                                        && view.selections().isEmpty()
                                        && view.get(NAME).equals("Dan")))
                        .then(Action.note("yes")));

        assertThat(rules.evaluate(DAN, NOTHING).notes()).containsExactly("yes");
    }

    @Test
    void anInterruptedHostFunctionLeavesTheInterruptSet() {
        RuleSet rules = RuleSet.of(rule("interrupted")
                .when(Condition.predicate("waits", view -> {
                    throw new InterruptedException("stop");
                }))
                .then(Action.stop()));

        assertThat(rules.evaluate(DAN, NOTHING).refusal()).isPresent();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRuleInAGroupThatFailsIsNamedItself() {
        Condition fails = Condition.predicate("fails", view -> {
            throw new IllegalStateException("no");
        });
        RuleSet inner = RuleSet.of(Rule.group("outer")
                .always()
                .rules(
                        rule("inner").when(fails).then(Action.stop()),
                        rule("next").always(Action.note("next"))));
        RuleSet outer =
                RuleSet.of(Rule.group("outer").when(fails).rules(rule("inner").always(Action.note("x"))));

        assertThat(inner.evaluate(DAN, NOTHING).refusal()).get().returns("inner", Refusal::rule);
        assertThat(outer.evaluate(DAN, NOTHING).refusal()).get().returns("outer", Refusal::rule);
        assertThat(inner.onFailure(FailurePolicy.SKIP).evaluate(DAN, NOTHING).notes())
                .containsExactly("next");
        assertThat(inner.onFailure(FailurePolicy.SKIP).trace(DAN, NOTHING).rules())
                .extracting(RuleTrace::outcome)
                .containsExactly(RuleTrace.Outcome.FIRED, RuleTrace.Outcome.FAILED, RuleTrace.Outcome.FIRED);
        assertThat(outer.trace(DAN, NOTHING).rules())
                .extracting(RuleTrace::outcome)
                .containsExactly(RuleTrace.Outcome.FAILED, RuleTrace.Outcome.NOT_REACHED);
    }
}
