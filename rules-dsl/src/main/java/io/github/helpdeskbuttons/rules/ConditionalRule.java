package io.github.helpdeskbuttons.rules;

/**
 * A rule with a condition, complete as it is; it can be given something to do where the condition does not hold.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link RuleDraft.When#then} or {@link RuleDraft.When#refuse}.
 */
public sealed interface ConditionalRule extends Rule permits RuleNode.Conditional {

    /**
     * Gives this rule with something to do where the condition does not hold.
     *
     * @param first what it does then; it takes the place of what an earlier call gave
     * @param more what it does after that, in order
     * @return the rule
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an action cannot be
     */
    Rule otherwise(Action first, Action... more);
}
