package io.github.helpdeskbuttons.rules;

/**
 * What becomes of a press when a rule fails.
 *
 * <p>A rule that fails changes nothing, under either policy. Immutable and thread safe.
 *
 * <p>Get one from the constants, and give it to {@link RuleSet#onFailure}.
 */
public enum FailurePolicy {
    /** The press is refused with the rule's name and the failure's text, as in the portal: what a rule set does if not told. */
    REFUSE,
    /** The rule is skipped and reported in {@link Evaluation#skipped()}; the rules after it run. */
    SKIP
}
