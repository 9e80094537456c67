package io.github.helpdeskbuttons.rules;

import java.util.Objects;

/**
 * Says that a rule failed, and why; a rule that fails changes nothing.
 *
 * <p>Only a host's own predicate or function can fail, and a text that grows out of all bounds. Immutable and thread safe;
 * equal where rule and message are equal.
 *
 * <p>Get one from {@link Refusal#failure()} or {@link Evaluation#skipped()}.
 */
public final class RuleFailure {
    private final String rule;
    private final String message;
    private final Throwable cause;

    RuleFailure(String rule, RuleFailedException failure) {
        this.rule = rule;
        this.message = failure.describe();
        this.cause = failure.cause();
    }

    /**
     * Gives the name of the rule that failed.
     *
     * @return the innermost rule's name
     */
    public String rule() {
        return rule;
    }

    /**
     * Says what failed and how, the failure's own text included.
     *
     * @return a sentence
     */
    public String message() {
        return message;
    }

    /**
     * Gives what was thrown.
     *
     * @return the exception or error, as it was thrown
     */
    public Throwable cause() {
        return cause;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFailure that && rule.equals(that.rule) && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, message);
    }

    @Override
    public String toString() {
        return "RuleFailure[" + rule + ", " + cause.getClass().getName() + "]";
    }
}
