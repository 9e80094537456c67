package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws for conditions that do not fail; where one fails, the rule fails. */
class BooleanAlgebraProperties extends RuleProperties {

    /** Holds or not, without a chance to fail; named differently for each argument, as equal conditions are trivial. */
    private static Condition condition(String name, boolean holds) {
        return Condition.predicate(name, view -> holds);
    }

    private static boolean holds(Condition condition) {
        return holds(condition, PressFacts.builder().build(), TicketValues.allDefault());
    }

    private static void assertSame(Condition left, Condition right) {
        assertThat(holds(left)).isEqualTo(holds(right));
    }

    @Property
    void notTurnsAConditionRound(
            @ForAll("conditions") Condition a,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        boolean failed = outcome(a, facts, values).refusal().isPresent();

        assertThat(holds(a.not(), facts, values)).isEqualTo(!failed && !holds(a, facts, values));
    }

    @Property
    void theOppositeOfTheOppositeIsTheCondition(
            @ForAll("conditions") Condition a,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        assertThat(outcome(a.not().not(), facts, values)).isEqualTo(outcome(a, facts, values));
    }

    @Property
    void deMorganForAnd(
            @ForAll("conditions") Condition a,
            @ForAll("conditions") Condition b,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        assertThat(outcome(a.and(b).not(), facts, values))
                .isEqualTo(outcome(a.not().or(b.not()), facts, values));
    }

    @Property
    void deMorganForOr(
            @ForAll("conditions") Condition a,
            @ForAll("conditions") Condition b,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        assertThat(outcome(a.or(b).not(), facts, values))
                .isEqualTo(outcome(a.not().and(b.not()), facts, values));
    }

    @Property
    void andIsAssociative(
            @ForAll("conditions") Condition a,
            @ForAll("conditions") Condition b,
            @ForAll("conditions") Condition c,
            @ForAll("presses") PressFacts facts) {
        TicketValues values = TicketValues.allDefault();

        assertThat(outcome(a.and(b.and(c)), facts, values))
                .isEqualTo(outcome(a.and(b).and(c), facts, values))
                .isEqualTo(outcome(Condition.allOf(a, b, c), facts, values));
    }

    @Property
    void orIsAssociative(
            @ForAll("conditions") Condition a,
            @ForAll("conditions") Condition b,
            @ForAll("conditions") Condition c,
            @ForAll("presses") PressFacts facts) {
        TicketValues values = TicketValues.allDefault();

        assertThat(outcome(a.or(b.or(c)), facts, values))
                .isEqualTo(outcome(a.or(b).or(c), facts, values))
                .isEqualTo(outcome(Condition.anyOf(List.of(a, b, c)), facts, values));
    }

    @Property
    void andIsIdempotent(
            @ForAll("conditions") Condition a,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        assertThat(outcome(a.and(a), facts, values)).isEqualTo(outcome(a, facts, values));
    }

    @Property(tries = 50)
    void andAndOrAreCommutativeForConditionsThatDoNotFail(@ForAll boolean x, @ForAll boolean y) {
        Condition a = condition("a", x);
        Condition b = condition("b", y);

        assertSame(a.and(b), b.and(a));
        assertSame(a.or(b), b.or(a));
    }

    @Property(tries = 50)
    void eachDistributesOverTheOther(@ForAll boolean x, @ForAll boolean y, @ForAll boolean z) {
        Condition a = condition("a", x);
        Condition b = condition("b", y);
        Condition c = condition("c", z);

        assertSame(a.and(b.or(c)), a.and(b).or(a.and(c)));
        assertSame(a.or(b.and(c)), a.or(b).and(a.or(c)));
    }

    @Property(tries = 50)
    void eachAbsorbsTheOther(@ForAll boolean x, @ForAll boolean y) {
        Condition a = condition("a", x);
        Condition b = condition("b", y);

        assertSame(a.and(a.or(b)), a);
        assertSame(a.or(a.and(b)), a);
    }

    @Property(tries = 50)
    void andAndOrLookNoFurtherThanNeeded(@ForAll boolean first) {
        List<String> looked = new ArrayList<>();
        Condition a = condition("a", first);
        Condition b = Condition.predicate("b", view -> looked.add("b"));

        boolean both = holds(a.and(b));
        assertThat(looked).hasSize(first ? 1 : 0);
        assertThat(both).isEqualTo(first);

        looked.clear();
        assertThat(holds(a.or(b))).isTrue();
        assertThat(looked).hasSize(first ? 0 : 1);
    }

    @Property(tries = 50)
    void aCountIsTheNumberOfConditionsThatHold(@ForAll @IntRange(min = 1, max = 20) int size, @ForAll long bits) {
        List<Condition> conditions = new ArrayList<>();
        int expected = 0;
        for (int i = 0; i < size; i++) {
            boolean holds = (bits >> i & 1) == 1;
            expected += holds ? 1 : 0;
            conditions.add(condition("condition " + i, holds));
        }

        assertThat(holds(NumberExpression.countOf(conditions).is(expected))).isTrue();
        assertThat(holds(NumberExpression.countOf(conditions).isNot(expected))).isFalse();
    }
}
