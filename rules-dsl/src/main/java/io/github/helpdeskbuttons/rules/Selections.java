package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The options that the end user ticked, as a set of options and as one text.
 *
 * <p>{@code has…} compares whole options. As a text (all that {@link TextExpression} offers) it is the options in their
 * order, joined by a comma and a space; its {@code contains} is what {@code in} is in the portal's rules. Immutable and
 * thread safe.
 *
 * <p>Get it from {@link Variables#SELECTIONS}.
 */
public sealed interface Selections extends Fact permits TextNode.SelectionsNode {

    /**
     * Holds where this very option was ticked.
     *
     * @param option the whole text of the option
     * @return the condition
     * @throws NullPointerException if {@code option} is null
     */
    default TextCondition has(String option) {
        return ConditionNode.HasOption.of(
                ConditionNode.Quantifier.ANY, List.of(Objects.requireNonNull(option, "option")));
    }

    /**
     * Holds where at least one of these options was ticked.
     *
     * @param options whole texts of options; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code options} or one of them is null
     */
    default TextCondition hasAny(String... options) {
        return hasAny(Arrays.asList(Objects.requireNonNull(options, "options")));
    }

    /**
     * Holds where at least one of these options was ticked.
     *
     * @param options whole texts of options; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code options} or one of them is null
     */
    default TextCondition hasAny(Iterable<String> options) {
        return ConditionNode.HasOption.of(ConditionNode.Quantifier.ANY, Arguments.texts(options, "options"));
    }

    /**
     * Holds where every one of these options was ticked.
     *
     * @param options whole texts of options; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code options} or one of them is null
     */
    default TextCondition hasAll(String... options) {
        return hasAll(Arrays.asList(Objects.requireNonNull(options, "options")));
    }

    /**
     * Holds where every one of these options was ticked.
     *
     * @param options whole texts of options; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code options} or one of them is null
     */
    default TextCondition hasAll(Iterable<String> options) {
        return ConditionNode.HasOption.of(ConditionNode.Quantifier.ALL, Arguments.texts(options, "options"));
    }
}
