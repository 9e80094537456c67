package io.github.helpdeskbuttons.rules;

/**
 * Computes a text where the expressions do not reach: meant to be implemented by the host.
 *
 * <p>It must be a pure function of what it reads, and safe to call from any number of threads. What it throws, and a null
 * that it returns, is a failure of the rule that called it, never an exception out of the evaluation.
 *
 * <p>Make one with a lambda, and give it a name with {@link TextExpression#function}.
 */
@FunctionalInterface
public interface TextFunction {

    /**
     * Computes the text.
     *
     * @param variables the variables as they stand; valid during this call only
     * @return the text, not null
     * @throws Exception for any failure; the rule fails with it
     */
    String apply(VariablesView variables) throws Exception;
}
