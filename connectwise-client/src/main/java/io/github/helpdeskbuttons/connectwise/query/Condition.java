package io.github.helpdeskbuttons.connectwise.query;

import java.util.Objects;

/**
 * What a record must fulfil to be in a list: an immutable tree of comparisons.
 *
 * <p>It becomes text only when it is sent, with the client's {@link Quoting}. {@code toString} shows its shape without the
 * texts in it, since these come from end users. Thread safe.
 *
 * <p>Get one from {@link Conditions#field(String)}.
 */
public sealed interface Condition permits Comparison, Covering, Junction {

    /**
     * Demands this condition and another one.
     *
     * @param other the other one
     * @return a condition that holds where both do
     */
    default Condition and(Condition other) {
        return Junction.of(Junction.Operator.AND, this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Demands this condition or another one, or both.
     *
     * @param other the other one
     * @return a condition that holds where either does
     */
    default Condition or(Condition other) {
        return Junction.of(Junction.Operator.OR, this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Writes the condition in ConnectWise's grammar.
     *
     * @param quoting how texts become strings
     * @return the text, as it is sent
     * @throws UnsafeTextException if a text cannot be sent safely
     */
    String render(Quoting quoting);
}
