package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which conditions can never hold together. What the evaluation itself says of each candidate is the oracle. */
class ContradictionTest {

    private static boolean contradict(Condition... conditions) {
        return contradict(Arrays.asList(conditions));
    }

    private static boolean contradict(List<Condition> conditions) {
        return Contradiction.in(ConditionNode.all(conditions, "conditions"));
    }

    private static List<Condition> andOpposites(Condition... conditions) {
        List<Condition> all = new ArrayList<>(Arrays.asList(conditions));
        all.addAll(Arrays.stream(conditions).map(Condition::not).toList());
        return all;
    }

    /** Says of any three of the conditions that they contradict each other exactly where no candidate passes them. */
    private static <T> void checkThrees(
            List<Condition> firsts, List<Condition> others, List<T> candidates, Predicate<Tried<T>> holds) {
        for (Condition first : firsts) {
            List<T> passFirst = candidates.stream()
                    .filter(candidate -> holds.test(new Tried<>(first, candidate)))
                    .toList();
            for (Condition second : others) {
                List<T> passBoth = passFirst.stream()
                        .filter(candidate -> holds.test(new Tried<>(second, candidate)))
                        .toList();
                for (Condition third : others) {
                    boolean possible =
                            passBoth.stream().anyMatch(candidate -> holds.test(new Tried<>(third, candidate)));
                    assertThat(contradict(first, second, third))
                            .as("%s, %s, %s", first, second, third)
                            .isEqualTo(!possible);
                }
            }
        }
    }

    private record Tried<T>(Condition condition, T candidate) {}

    @Test
    void testsOfOneTextContradictWhereNoOptionPassesThemAll() {
        List<Condition> others =
                andOpposites(NAME.is("a"), NAME.in("b", "A"), NAME.contains("a"), NAME.matches("[ab]"), NAME.isBlank());

        checkThrees(
                List.of(NAME.is("a"), NAME.in("a", "b"), NAME.in("", "A", "ab")),
                others,
                List.of("", "a", "b", "A", "ab"),
                tried -> RuleProperties.holdsFor(tried.candidate(), tried.condition()));
    }

    @Test
    void testsOfALevelContradictWhereNoLevelAndNotTheDefaultPassesThemAll() {
        List<Condition> conditions = andOpposites(
                IMPACT.is(Level.LOW),
                IMPACT.in(Level.LOW, Level.HIGH),
                IMPACT.isDefault(),
                IMPACT.is("High"),
                IMPACT.in("", "Medium"),
                IMPACT.contains("i"),
                IMPACT.startsWith(""));
        TicketValues unset = TicketValues.allDefault();
        List<TicketValues> candidates = new ArrayList<>(List.of(unset));
        for (Level level : Level.values()) {
            candidates.add(unset.toBuilder().set(IMPACT, level).build());
        }

        checkThrees(
                conditions,
                conditions,
                candidates,
                tried -> RuleProperties.holds(
                        tried.condition(), PressFacts.builder().build(), tried.candidate()));
    }

    @Test
    void comparisonsOfANumberContradictWhereNoNumberPassesThemAll() {
        NumberExpression rank = IMPACT.rank();
        List<Condition> conditions = new ArrayList<>();
        for (int bound : List.of(0, 1, 3)) {
            conditions.addAll(andOpposites(rank.is(bound), rank.isMoreThan(bound), rank.isLessThan(bound)));
        }

        checkThrees(conditions, conditions, List.of(0.0, 0.5, 1.0, 1.5, 3.0), tried -> {
            NumberExpression candidate = NumberExpression.number(tried.candidate());
            ConditionNode node = ConditionNode.of(tried.condition(), "condition");
            boolean opposite = node instanceof ConditionNode.Not;
            ConditionNode.NumberTest test =
                    (ConditionNode.NumberTest) (node instanceof ConditionNode.Not not ? not.part() : node);
            Condition ofCandidate = ConditionNode.NumberTest.of(candidate, test.comparison(), test.right());
            return RuleProperties.holdsFor("", ofCandidate) != opposite;
        });
    }

    @Test
    void testsOfDifferentTextsDoNotContradict() {
        assertThat(contradict(NAME.is("a"), EMAIL.is("b"))).isFalse();
        assertThat(contradict(NAME.is("a"), EMAIL.is("a").not())).isFalse();
        assertThat(contradict(NAME.is("a"), EMAIL.isBlank(), MESSAGE.matches("b")))
                .isFalse();
    }

    @Test
    void testsOfDifferentLevelsDoNotContradict() {
        assertThat(contradict(IMPACT.is(Level.LOW), URGENCY.is(Level.HIGH))).isFalse();
        assertThat(contradict(IMPACT.isDefault(), URGENCY.is("High"))).isFalse();
        assertThat(contradict(URGENCY.is(Level.LOW), URGENCY.is("High"))).isTrue();
    }

    @Test
    void comparisonsOfDifferentNumbersDoNotContradict() {
        assertThat(contradict(NAME.length().isMoreThan(3), EMAIL.length().isLessThan(2)))
                .isFalse();
    }

    @Test
    void aComparisonWithANumberThatIsNotConstantIsNotJudged() {
        assertThat(contradict(
                        NAME.length().isMoreThan(EMAIL.length()), EMAIL.length().isMoreThan(NAME.length())))
                .isFalse();
    }

    @Test
    void aTextThatMustHaveTwoValuesAtOnceIsImpossible() {
        assertThat(Contradiction.in(List.of(new ConditionNode.TextTest(
                        TextNode.of(NAME, "name"),
                        ConditionNode.Operator.IS,
                        ConditionNode.Quantifier.ALL,
                        List.of("a", "b"),
                        false))))
                .isTrue();
    }

    @Test
    void aVariableAtTheDefaultHasNoText() {
        assertThat(contradict(TYPE.isDefault(), TYPE.is("a"))).isTrue();
        assertThat(contradict(TYPE.isDefault(), PRIORITY.is("a"))).isFalse();
        assertThat(contradict(TYPE.isDefault(), TYPE.isNot("a"))).isFalse();
    }

    @Test
    void aConditionAndItsOppositeContradictWhateverTheyAreAbout() {
        Condition weekend = Condition.predicate("weekend", view -> true);

        assertThat(contradict(weekend, weekend.not())).isTrue();
        assertThat(contradict(weekend.and(NAME.isBlank()), weekend.not())).isTrue();
        assertThat(contradict(weekend.or(NAME.isBlank()).not(), weekend)).isTrue();
        assertThat(contradict(weekend)).isFalse();
    }
}
