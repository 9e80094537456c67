package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Comparison;
import io.github.helpdeskbuttons.rules.ConditionNode.NumberTest;
import io.github.helpdeskbuttons.rules.NumberNode.Operation;
import java.util.Arrays;
import java.util.Objects;

/**
 * A number that a rule computes: a length, a count, a level's rank, or a sum of such.
 *
 * <p>Numbers are {@code double}s that are kept within ±9,007,199,254,740,992, so that whole numbers are exact and none is
 * infinite. An argument that is infinite or not a number is refused with an {@link IllegalArgumentException} when the rule
 * that holds it is built. Immutable and thread safe.
 *
 * <p>Get one from {@link TextExpression#length()} and its neighbours, {@link LevelVariable#rank()}, {@link #number(double)},
 * {@link #countOf} or {@link Local#number}.
 */
public sealed interface NumberExpression permits LocalNumber, NumberNode {

    /**
     * Makes an expression of a fixed number.
     *
     * @param number a finite number
     * @return the expression
     */
    static NumberExpression number(double number) {
        return NumberNode.Constant.of(number);
    }

    /**
     * Counts how many of the conditions hold.
     *
     * @param conditions the conditions; an empty list is refused when the rule is built
     * @return the expression
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    static NumberExpression countOf(Condition... conditions) {
        return countOf(Arrays.asList(Objects.requireNonNull(conditions, "conditions")));
    }

    /**
     * Counts how many of the conditions hold.
     *
     * @param conditions the conditions; an empty list is refused when the rule is built
     * @return the expression
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    static NumberExpression countOf(Iterable<? extends Condition> conditions) {
        return NumberNode.CountOf.of(ConditionNode.all(conditions, "conditions"));
    }

    /**
     * Computes a number in Java, where the functions here do not reach.
     *
     * @param name what the function does, for descriptions, traces and failures
     * @param function a pure, thread-safe function
     * @return the expression
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    static NumberExpression function(String name, NumberFunction function) {
        return new NumberNode.Custom(Arguments.name(name), Objects.requireNonNull(function, "function"));
    }

    /**
     * Holds where this is that number.
     *
     * @param number a finite number
     * @return the condition
     */
    default Condition is(double number) {
        return compare(Comparison.EQUAL, number);
    }

    /**
     * Holds where this is not that number.
     *
     * @param number a finite number
     * @return the condition
     */
    default Condition isNot(double number) {
        return is(number).not();
    }

    /**
     * Holds where this is greater than that number.
     *
     * @param number a finite number
     * @return the condition
     */
    default Condition isMoreThan(double number) {
        return compare(Comparison.MORE, number);
    }

    /**
     * Holds where this is greater than that number.
     *
     * @param number the other number
     * @return the condition
     * @throws NullPointerException if {@code number} is null
     */
    default Condition isMoreThan(NumberExpression number) {
        return NumberTest.of(this, Comparison.MORE, NumberNode.of(number, "number"));
    }

    /**
     * Holds where this is smaller than that number.
     *
     * @param number a finite number
     * @return the condition
     */
    default Condition isLessThan(double number) {
        return compare(Comparison.LESS, number);
    }

    /**
     * Holds where this is that number or greater.
     *
     * @param number a finite number
     * @return the condition
     */
    default Condition isAtLeast(double number) {
        return isLessThan(number).not();
    }

    /**
     * Holds where this is that number or smaller.
     *
     * @param number a finite number
     * @return the condition
     */
    default Condition isAtMost(double number) {
        return isMoreThan(number).not();
    }

    /**
     * Gives the sum of the two.
     *
     * @param number a finite number, which may be negative
     * @return the expression
     */
    default NumberExpression plus(double number) {
        return plus(number(number));
    }

    /**
     * Gives the sum of the two.
     *
     * @param number the other number
     * @return the expression
     * @throws NullPointerException if {@code number} is null
     */
    default NumberExpression plus(NumberExpression number) {
        return combine(Operation.PLUS, number);
    }

    /**
     * Gives the difference of the two.
     *
     * @param number what is taken away
     * @return the expression
     */
    default NumberExpression minus(double number) {
        return minus(number(number));
    }

    /**
     * Gives the difference of the two.
     *
     * @param number what is taken away
     * @return the expression
     * @throws NullPointerException if {@code number} is null
     */
    default NumberExpression minus(NumberExpression number) {
        return combine(Operation.MINUS, number);
    }

    /**
     * Gives the smaller of the two.
     *
     * @param number the other number
     * @return the expression
     * @throws NullPointerException if {@code number} is null
     */
    default NumberExpression min(NumberExpression number) {
        return combine(Operation.MIN, number);
    }

    /**
     * Gives the greater of the two.
     *
     * @param number the other number
     * @return the expression
     * @throws NullPointerException if {@code number} is null
     */
    default NumberExpression max(NumberExpression number) {
        return combine(Operation.MAX, number);
    }

    /**
     * Gives this number where it lies between the two, else the nearer one of them.
     *
     * @param lowest the smallest result
     * @param highest the greatest result; one below {@code lowest} is refused when the rule is built
     * @return the expression
     */
    default NumberExpression clamp(double lowest, double highest) {
        return lowest > highest
                ? new NumberNode.Invalid(
                        "the range " + lowest + " to " + highest + " is empty; give the lower bound first")
                : max(number(lowest)).min(number(highest));
    }

    /**
     * Gives the number as a text: whole numbers without a point, others with one, never in a language's own form.
     *
     * @return the expression
     */
    default TextExpression asText() {
        return TextNode.NumberText.of(NumberNode.of(this, "this"));
    }

    private Condition compare(Comparison comparison, double number) {
        return NumberTest.of(this, comparison, NumberNode.Constant.of(number));
    }

    private NumberExpression combine(Operation operation, NumberExpression number) {
        return NumberNode.Combined.of(operation, this, NumberNode.of(number, "number"));
    }
}
