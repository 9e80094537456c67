package io.github.helpdeskbuttons.rules;

/**
 * A condition on a text, which can be told to ignore case.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from the comparisons of {@link TextExpression} and {@link Selections}.
 */
public sealed interface TextCondition extends Condition
        permits ConditionNode.TextTest,
                ConditionNode.NotText,
                ConditionNode.SameText,
                ConditionNode.PatternTest,
                ConditionNode.HasOption,
                ConditionNode.Invalid {

    /**
     * Gives the same condition, ignoring case.
     *
     * <p>Both sides are case-folded code point by code point: to upper case, then to lower case, by Unicode's simple
     * mappings, as {@link String#equalsIgnoreCase} does, whatever the locale. So {@code ß} equals {@code ẞ} and not
     * {@code ss}, and {@code I}, {@code i}, {@code İ} and {@code ı} are all equal. Patterns use RE2's own case folding, which
     * leaves {@code İ} and {@code ı} alone.
     *
     * @return the condition; this one where it ignores case already
     */
    TextCondition ignoringCase();
}
