package io.github.helpdeskbuttons.rules;

import java.util.List;

/**
 * A rule that has a name, and does not say yet when it fires and what it does; it is no {@link Rule} before that.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link Rule#rule}.
 */
public final class RuleDraft {
    private final String name;

    RuleDraft(String name) {
        this.name = name;
    }

    /**
     * Says when the rule fires.
     *
     * @param condition the condition
     * @return the rule so far; say next what it does
     * @throws NullPointerException if {@code condition} is null
     */
    public When when(Condition condition) {
        return new When(name, ConditionNode.of(condition, "condition"));
    }

    /**
     * Makes a rule that fires always.
     *
     * @param first what it does
     * @param more what it does after that, in order
     * @return the rule
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a part of the rule cannot be
     */
    public Rule always(Action first, Action... more) {
        return RuleNode.checked(new RuleNode.Always(name, RuleNode.actions(first, more)));
    }

    /**
     * A rule that has a name and a condition, and does not say yet what it does.
     *
     * <p>Immutable and thread safe.
     *
     * <p>Get one from {@link RuleDraft#when}.
     */
    public static final class When {
        private final String name;
        private final ConditionNode condition;

        private When(String name, ConditionNode condition) {
            this.name = name;
            this.condition = condition;
        }

        /**
         * Says what the rule does when it fires.
         *
         * @param first what it does
         * @param more what it does after that, in order
         * @return the rule
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if a part of the rule cannot be
         */
        public ConditionalRule then(Action first, Action... more) {
            return RuleNode.checked(
                    new RuleNode.Conditional(name, condition, RuleNode.actions(first, more), List.of()));
        }

        /**
         * Makes the rule refuse the press when it fires: no ticket is made, and no later rule runs.
         *
         * @param message what the end user sees
         * @return the rule
         * @throws NullPointerException if {@code message} is null
         * @throws IllegalArgumentException if a part of the rule cannot be
         */
        public ConditionalRule refuse(String message) {
            return then(Action.refuse(message));
        }
    }
}
