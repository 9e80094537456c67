package io.github.helpdeskbuttons.rules;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that a press was refused, by which rule, and with which words: no ticket is to be made.
 *
 * <p>Immutable and thread safe; equal where rule, message and failure are equal.
 *
 * <p>Get one from {@link Evaluation#refusal()}.
 */
public final class Refusal {
    private final String rule;
    private final String message;
    private final @Nullable RuleFailure failure;

    private Refusal(String rule, String message, @Nullable RuleFailure failure) {
        this.rule = rule;
        this.message = message;
        this.failure = failure;
    }

    static Refusal by(String rule, String message) {
        return new Refusal(rule, message, null);
    }

    static Refusal after(RuleFailure failure) {
        return new Refusal(failure.rule(), RuleNode.about(failure.rule()) + failure.message(), failure);
    }

    /**
     * Gives the name of the rule that refused, or failed.
     *
     * @return the innermost rule's name
     */
    public String rule() {
        return rule;
    }

    /**
     * Gives the words for the end user.
     *
     * @return the rule's text; for a failure, the rule's name and the failure's text
     */
    public String message() {
        return message;
    }

    /**
     * Gives the failure, where the press is refused because a rule failed.
     *
     * @return the failure, or empty where a rule refused on purpose
     */
    public Optional<RuleFailure> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Refusal that
                && rule.equals(that.rule)
                && message.equals(that.message)
                && Objects.equals(failure, that.failure);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, message);
    }

    @Override
    public String toString() {
        return "Refusal[" + rule + (failure == null ? "" : ", failed") + "]";
    }
}
