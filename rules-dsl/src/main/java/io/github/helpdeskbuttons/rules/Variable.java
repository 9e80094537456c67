package io.github.helpdeskbuttons.rules;

/**
 * A named value that every rule can read: a fact of the press, or a field of the ticket that is being made.
 *
 * <p>Immutable and thread safe: a variable names a value, it does not hold one. Where a ticket's field is at its default,
 * {@code is} and {@code in} hold for no text, and every other text function reads the empty text.
 *
 * <p>Get one from the constants of {@link Variables}; there are no others.
 */
public sealed interface Variable extends TextExpression permits Fact, Assignable {

    /**
     * Gives the name that the portal and the trace use for the variable.
     *
     * @return the name in lower case, such as {@code priority}
     */
    String name();
}
