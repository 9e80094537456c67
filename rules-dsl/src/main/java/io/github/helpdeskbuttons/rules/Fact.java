package io.github.helpdeskbuttons.rules;

/**
 * A variable that rules can read and not assign: something that arrived with the press.
 *
 * <p>It has no {@code set}, so that a rule which assigns it does not compile. A fact that did not arrive is the empty text.
 * Immutable and thread safe.
 *
 * <p>Get one from {@link Variables}: {@code NAME}, {@code EMAIL}, {@code IP}, {@code APPEND}, {@code HOSTNAME}, {@code MAC}
 * and {@code SELECTIONS}.
 */
public sealed interface Fact extends Variable permits Selections, TextNode.FactNode {}
