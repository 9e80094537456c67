package io.github.helpdeskbuttons.rules;

/**
 * A named text of a rule set, computed once where it is defined and read by later rules.
 *
 * <p>Where its definition failed, it reads as the empty text. Immutable and thread safe.
 *
 * <p>Get one from {@link Local#text}.
 */
public sealed interface LocalText extends TextExpression, Local permits TextNode.LocalTextNode {}
