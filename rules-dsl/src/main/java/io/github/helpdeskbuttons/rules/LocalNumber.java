package io.github.helpdeskbuttons.rules;

/**
 * A named number of a rule set, computed once where it is defined and read by later rules.
 *
 * <p>Where its definition failed, it reads as 0. Immutable and thread safe.
 *
 * <p>Get one from {@link Local#number}.
 */
public sealed interface LocalNumber extends NumberExpression, Local permits NumberNode.LocalNumberNode {}
