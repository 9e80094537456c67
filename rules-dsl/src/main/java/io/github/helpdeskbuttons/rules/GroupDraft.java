package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group that has a name, and does not say yet when it is entered and which rules are in it.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link Rule#group}.
 */
public final class GroupDraft {
    private final String name;

    GroupDraft(String name) {
        this.name = name;
    }

    /**
     * Says when the group is entered; the condition is looked at once, before the first rule of the group.
     *
     * @param condition the common condition
     * @return the group so far; say next which rules are in it
     * @throws NullPointerException if {@code condition} is null
     */
    public Rules when(Condition condition) {
        return new Rules(name, ConditionNode.of(condition, "condition"));
    }

    /**
     * Makes a group that is always entered: a name for rules that belong together.
     *
     * @return the group so far; say next which rules are in it
     */
    public Rules always() {
        return new Rules(name, null);
    }

    /**
     * A group that does not say yet which rules are in it.
     *
     * <p>Immutable and thread safe.
     *
     * <p>Get one from {@link GroupDraft#when} or {@link GroupDraft#always}.
     */
    public static final class Rules {
        private final String name;
        private final @Nullable ConditionNode condition;

        private Rules(String name, @Nullable ConditionNode condition) {
            this.name = name;
            this.condition = condition;
        }

        /**
         * Puts rules into the group, in this order.
         *
         * @param rules the rules; there must be one at least
         * @return the group
         * @throws NullPointerException if {@code rules} or one of them is null
         * @throws IllegalArgumentException if there is no rule, or a part of the group cannot be
         */
        public Rule rules(Rule... rules) {
            return group(Arguments.copy(Arrays.asList(Objects.requireNonNull(rules, "rules")), "rules"));
        }

        /**
         * Puts the rules of a rule set into the group; what that set does about failures is not taken over.
         *
         * @param rules the rule set; it must not be empty
         * @return the group
         * @throws NullPointerException if {@code rules} is null
         * @throws IllegalArgumentException if there is no rule, or a part of the group cannot be
         */
        public Rule rules(RuleSet rules) {
            return group(Objects.requireNonNull(rules, "rules").rules());
        }

        private Rule group(List<? extends Rule> rules) {
            return RuleNode.checked(new RuleNode.Group(name, condition, RuleNode.all(rules)));
        }
    }
}
