package io.github.helpdeskbuttons.rules;

/**
 * Decides where the conditions do not reach: meant to be implemented by the host.
 *
 * <p>It must be a pure function of what it reads, and safe to call from any number of threads. What it throws is a failure of
 * the rule that called it, never an exception out of the evaluation.
 *
 * <p>Make one with a lambda, and give it a name with {@link Condition#predicate}.
 */
@FunctionalInterface
public interface VariablesPredicate {

    /**
     * Decides.
     *
     * @param variables the variables as they stand; valid during this call only
     * @return whether the condition holds
     * @throws Exception for any failure; the rule fails with it
     */
    boolean test(VariablesView variables) throws Exception;
}
