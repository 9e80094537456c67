package io.github.helpdeskbuttons.rules;

/**
 * Computes a number where the expressions do not reach: meant to be implemented by the host.
 *
 * <p>It must be a pure function of what it reads, and safe to call from any number of threads. What it throws, and a result
 * that is not a finite number, is a failure of the rule that called it, never an exception out of the evaluation.
 *
 * <p>Make one with a lambda, and give it a name with {@link NumberExpression#function}.
 */
@FunctionalInterface
public interface NumberFunction {

    /**
     * Computes the number.
     *
     * @param variables the variables as they stand; valid during this call only
     * @return a finite number
     * @throws Exception for any failure; the rule fails with it
     */
    double apply(VariablesView variables) throws Exception;
}
