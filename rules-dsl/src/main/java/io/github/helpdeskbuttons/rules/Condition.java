package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Something that holds or does not hold for a press and the ticket as it stands: when a rule fires.
 *
 * <p>Conditions obey Boolean algebra. Parts are looked at from left to right, and no further than needed. Immutable data, not
 * code: a condition can be described, traced and checked. Thread safe.
 *
 * <p>Get one from the comparisons of {@link TextExpression}, {@link NumberExpression}, {@link LevelVariable} and
 * {@link Selections}, and put them together with {@link #and}, {@link #or} and {@link #not}.
 */
public sealed interface Condition permits TextCondition, LocalCondition, ConditionNode {

    /**
     * Holds where all of the conditions hold.
     *
     * @param conditions the conditions; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    static Condition allOf(Condition... conditions) {
        return allOf(Arrays.asList(Objects.requireNonNull(conditions, "conditions")));
    }

    /**
     * Holds where all of the conditions hold.
     *
     * @param conditions the conditions; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    static Condition allOf(Iterable<? extends Condition> conditions) {
        return ConditionNode.AllOf.of(ConditionNode.all(conditions, "conditions"));
    }

    /**
     * Holds where at least one of the conditions holds.
     *
     * @param conditions the conditions; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    static Condition anyOf(Condition... conditions) {
        return anyOf(Arrays.asList(Objects.requireNonNull(conditions, "conditions")));
    }

    /**
     * Holds where at least one of the conditions holds.
     *
     * @param conditions the conditions; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    static Condition anyOf(Iterable<? extends Condition> conditions) {
        return ConditionNode.AnyOf.of(ConditionNode.all(conditions, "conditions"));
    }

    /**
     * Decides in Java, where the conditions here do not reach.
     *
     * @param name what is decided, for descriptions, traces and failures
     * @param predicate a pure, thread-safe predicate
     * @return the condition
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    static Condition predicate(String name, VariablesPredicate predicate) {
        return new ConditionNode.Custom(Arguments.name(name), Objects.requireNonNull(predicate, "predicate"));
    }

    /**
     * Holds where both conditions hold; the other is looked at only where this one holds.
     *
     * @param other the other condition
     * @return the condition
     * @throws NullPointerException if {@code other} is null
     */
    default Condition and(Condition other) {
        return ConditionNode.AllOf.of(List.of(ConditionNode.of(this, "this"), ConditionNode.of(other, "other")));
    }

    /**
     * Holds where at least one of the two holds; the other is looked at only where this one does not hold.
     *
     * @param other the other condition
     * @return the condition
     * @throws NullPointerException if {@code other} is null
     */
    default Condition or(Condition other) {
        return ConditionNode.AnyOf.of(List.of(ConditionNode.of(this, "this"), ConditionNode.of(other, "other")));
    }

    /**
     * Holds where this condition does not.
     *
     * @return the condition
     */
    default Condition not() {
        return ConditionNode.Not.of(ConditionNode.of(this, "this"));
    }
}
