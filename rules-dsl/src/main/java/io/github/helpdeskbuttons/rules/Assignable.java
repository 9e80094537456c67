package io.github.helpdeskbuttons.rules;

/**
 * A variable that rules can assign: a field of the ticket that is being made.
 *
 * <p>Each holds a value or the default, which leaves the field to ConnectWise: it is not sent. The default is a value of its
 * own and equals no text, not even the empty one. Immutable and thread safe.
 *
 * <p>Get one from {@link Variables}: {@link TextVariable}s and {@link LevelVariable}s.
 *
 * @param <T> what can be assigned: {@link String} or {@link Level}
 */
public sealed interface Assignable<T> extends Variable permits TextVariable, LevelVariable {

    /**
     * Assigns a value.
     *
     * @param value what the variable holds from then on
     * @return the assignment
     * @throws NullPointerException if {@code value} is null; for the default there is {@link #useDefault()}
     */
    Action set(T value);

    /**
     * Assigns the default (the portal's {@code __default__}): the field is left to ConnectWise.
     *
     * @return the assignment
     */
    Action useDefault();

    /**
     * Holds where the variable is at its default.
     *
     * @return the condition
     */
    Condition isDefault();
}
