package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Optional;

/**
 * The variables as they stand at one moment of an evaluation, for a host's own predicate or function to read.
 *
 * <p>Nothing can be changed through it. It is valid, and to be used by the calling thread alone, during the call it was
 * given to.
 *
 * <p>Get one as the argument of {@link VariablesPredicate#test}, {@link TextFunction#apply} or {@link NumberFunction#apply}.
 */
public sealed interface VariablesView permits Frame.View {

    /**
     * Gives a fact of the press.
     *
     * @param fact the variable
     * @return its text; empty where it did not arrive
     * @throws NullPointerException if {@code fact} is null
     */
    String get(Fact fact);

    /**
     * Gives what an assignable variable holds at this moment.
     *
     * @param variable the variable
     * @param <T> its type
     * @return its value, or empty at the default
     * @throws NullPointerException if {@code variable} is null
     */
    <T> Optional<T> get(Assignable<T> variable);

    /**
     * Gives the options that the end user ticked.
     *
     * @return the options in their order, unmodifiable
     */
    List<String> selections();
}
