package io.github.helpdeskbuttons.rules;

/**
 * A named condition of a rule set, computed once where it is defined and read by later rules.
 *
 * <p>Where its definition failed, it does not hold. Immutable and thread safe.
 *
 * <p>Get one from {@link Local#condition}.
 */
public sealed interface LocalCondition extends Condition, Local permits ConditionNode.LocalConditionNode {}
