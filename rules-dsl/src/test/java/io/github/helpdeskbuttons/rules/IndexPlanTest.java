package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which questions an index is made for. */
class IndexPlanTest {

    private static @Nullable IndexPlan planOrNone(IndexPolicy policy, List<Rule> rules) {
        return IndexPlan.of(RuleNode.all(rules), policy);
    }

    private static IndexPlan plan(IndexPolicy policy, List<Rule> rules) {
        return Objects.requireNonNull(planOrNone(policy, rules));
    }

    private static IndexPlan plan(Rule... rules) {
        return plan(IndexPolicy.ALWAYS, List.of(rules));
    }

    private static Rule when(Condition condition) {
        return Rule.rule("rule").when(condition).then(Action.note("met"));
    }

    private static Rule either(Condition condition) {
        return Rule.rule("rule").when(condition).then(Action.note("met")).otherwise(Action.note("not met"));
    }

    private static int[] answers(IndexPlan plan, Condition condition) {
        return plan.answersOf((ConditionNode) condition);
    }

    @Test
    void questionsAreNumberedAsTheyAreMetEachOnce() {
        IndexPlan plan = plan(
                when(EMAIL.is("a")), when(EMAIL.is("b")), when(EMAIL.is("a").or(NAME.is("c"))));

        assertThat(plan.atoms()).hasSize(3);
        assertThat(plan.awaitedBy(0)).containsExactly(0);
        assertThat(plan.awaitedBy(1)).containsExactly(1);
        assertThat(plan.awaitedBy(2)).containsExactly(0, 2);
        assertThat(answers(plan, NAME.is("c"))).containsExactly(2);
    }

    @Test
    void aRuleThatDoesSomethingEitherWayWaitsForNothingButItsQuestionIsAnswered() {
        IndexPlan plan = plan(either(EMAIL.is("a")));

        assertThat(plan.awaitedBy(0)).isNull();
        assertThat(answers(plan, EMAIL.is("a"))).containsExactly(0);
    }

    @Test
    void questionsInsideOfOthersAreAnsweredToo() {
        IndexPlan plan = plan(either(EMAIL.is("a").not().and(NAME.is("b").or(MESSAGE.isBlank()))));

        assertThat(answers(plan, EMAIL.is("a"))).containsExactly(0);
        assertThat(answers(plan, NAME.is("b"))).containsExactly(1);
    }

    @Test
    void aQuestionThatNoRuleWaitsForIsAnsweredIfItsSubjectIsLookedAtAnyway() {
        IndexPlan plan = plan(when(EMAIL.is("a")), when(EMAIL.is("b").and(EMAIL.contains("c"))));

        assertThat(plan.awaitedBy(1)).hasSize(1);
        assertThat(answers(plan, EMAIL.contains("c"))).hasSize(1);
    }

    @Test
    void aQuestionAboutATextThatIsNotLookedAtIsNot() {
        IndexPlan plan = plan(when(EMAIL.is("a").and(NAME.contains("b"))));

        assertThat(answers(plan, NAME.contains("b"))).isEmpty();
        assertThat(answers(plan, EMAIL.is("another"))).isEmpty();
        assertThat(answers(plan, MESSAGE.isBlank())).isEmpty();
    }

    @Test
    void allTextsTogetherAnswerWhetherAllAreThere() {
        IndexPlan plan = plan(either(MESSAGE.containsAll("a", "b")));

        assertThat(answers(plan, MESSAGE.containsAll("a", "b"))).containsExactly(0, 1);
        assertThat(answers(plan, MESSAGE.containsAll("a", "c"))).isEmpty();
    }

    @Test
    void rulesWithoutAQuestionGetNoIndex() {
        assertThat(planOrNone(IndexPolicy.ALWAYS, List.of(when(MESSAGE.isBlank()))))
                .isNull();
    }

    @Test
    void aTextOfWhichTooLittleIsAskedIsLeftOutAndNoRuleWaitsForIt() {
        IndexPolicy twoOfEach = new IndexPolicy(2, 2, 0);
        Rule both = when(EMAIL.is("a").or(NAME.is("b")));

        assertThat(planOrNone(twoOfEach, List.of(both))).isNull();
        IndexPlan ofOne = plan(twoOfEach, List.of(both, when(EMAIL.is("c"))));
        assertThat(ofOne.awaitedBy(0)).isNull();
        assertThat(ofOne.awaitedBy(1)).hasSize(1);
        assertThat(answers(ofOne, EMAIL.is("a"))).hasSize(1);
        assertThat(answers(ofOne, NAME.is("b"))).isEmpty();
        IndexPlan ofBoth = plan(twoOfEach, List.of(both, when(EMAIL.is("c")), when(NAME.is("d"))));
        assertThat(ofBoth.awaitedBy(0)).hasSize(2);
    }

    /** Ten rules that each wait for the message or the subject, and others that change the subject. */
    private static List<Rule> aboutTwoTexts(int writers) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rules.add(when(MESSAGE.contains("text " + i).or(SUBJECT.contains("text " + i))));
        }
        for (int i = 0; i < writers; i++) {
            rules.add(Rule.rule("writer").always(SUBJECT.append("!")));
        }
        return rules;
    }

    @Test
    void aTextThatMoreThanHalfAsManyRulesChangeAsAskForItIsLeftOutWhateverElseTheyWaitFor() {
        IndexPolicy policy = new IndexPolicy(1, 1, 128);

        assertThat(plan(policy, aboutTwoTexts(5)).awaitedBy(0)).hasSize(2);
        IndexPlan ofMany = plan(policy, aboutTwoTexts(6));
        assertThat(ofMany.awaitedBy(0)).isNull();
        assertThat(answers(ofMany, MESSAGE.contains("text 0"))).hasSize(1);
        assertThat(answers(ofMany, SUBJECT.contains("text 0"))).isEmpty();
    }

    @Test
    void whereEnoughRulesAskForATextItDoesNotMatterHowManyChangeIt() {
        assertThat(plan(new IndexPolicy(1, 1, 10), aboutTwoTexts(6)).awaitedBy(0))
                .hasSize(2);
        assertThat(plan(new IndexPolicy(1, 1, 11), aboutTwoTexts(6)).awaitedBy(0))
                .isNull();
    }
}
