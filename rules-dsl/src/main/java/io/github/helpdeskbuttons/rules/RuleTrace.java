package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did in one evaluation.
 *
 * <p>Immutable and thread safe. Its {@code toString} shows no value.
 *
 * <p>Get one from {@link Trace#rules()}.
 */
public final class RuleTrace {
    private final String name;
    private final int depth;
    private final Outcome outcome;
    private final List<ConditionTrace> conditions;
    private final TicketValues before;
    private final TicketValues after;

    private RuleTrace(Tracing.Entry entry, TicketValues before, TicketValues after, Outcome outcome) {
        this.name = entry.rule.name();
        this.depth = entry.depth;
        this.outcome = outcome;
        this.conditions = conditions(entry);
        this.before = before;
        this.after = after;
    }

    /** A rule that was not reached saw nothing; it is shown with the values that stood last. */
    static RuleTrace of(Tracing.Entry entry, TicketValues last) {
        TicketValues before = Objects.requireNonNullElse(entry.before, last);
        TicketValues after = Objects.requireNonNullElse(entry.after, before);
        return new RuleTrace(entry, before, after, outcome(entry));
    }

    private static Outcome outcome(Tracing.Entry entry) {
        if (entry.before == null) {
            return Outcome.NOT_REACHED;
        }
        return entry.failed ? Outcome.FAILED : entry.rule.accept(new OutcomeOf(entry));
    }

    private static List<ConditionTrace> conditions(Tracing.Entry entry) {
        List<ConditionTrace> conditions = new ArrayList<>();
        for (Node part : entry.rule.parts()) {
            if (part instanceof ConditionNode condition) {
                conditions.add(ConditionTrace.of(condition, entry));
            }
        }
        return List.copyOf(conditions);
    }

    /**
     * Gives the name of the rule.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Says how many groups the rule is in.
     *
     * @return 0 for a rule that is in no group
     */
    public int depth() {
        return depth;
    }

    /**
     * Says what became of the rule.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Says whether the rule fired: its condition held, or it has none.
     *
     * @return whether {@link #outcome()} is {@link Outcome#FIRED}
     */
    public boolean fired() {
        return outcome == Outcome.FIRED;
    }

    /**
     * Gives what became of the rule's condition, or of the condition of each row of a table.
     *
     * @return the conditions in their order, unmodifiable; empty for a rule without one
     */
    public List<ConditionTrace> conditions() {
        return conditions;
    }

    /**
     * Gives every variable as it was before the rule.
     *
     * @return the values
     */
    public TicketValues before() {
        return before;
    }

    /**
     * Gives every variable as it was after the rule; for a group, after its last rule.
     *
     * @return the values
     */
    public TicketValues after() {
        return after;
    }

    @Override
    public String toString() {
        return "RuleTrace[" + name + ", " + outcome + "]";
    }

    /**
     * What can become of a rule.
     *
     * <p>Immutable and thread safe.
     *
     * <p>Get one from {@link RuleTrace#outcome()}.
     */
    public enum Outcome {
        /** The condition held, or there is none, and the rule did what it says; for a table, a row held. */
        FIRED,
        /** The condition did not hold, and the rule did what it says for that case. */
        OTHERWISE,
        /** The condition did not hold, and the rule did nothing. */
        NOT_FIRED,
        /** The rule failed, and did nothing. */
        FAILED,
        /** The rule was not run: an earlier one ended the evaluation, or its group was not entered. */
        NOT_REACHED
    }

    /** What a rule that ran without a failure did. */
    private static final class OutcomeOf implements RuleNode.Visitor<Outcome> {
        private final Tracing.Entry entry;

        private OutcomeOf(Tracing.Entry entry) {
            this.entry = entry;
        }

        @Override
        public Outcome conditional(RuleNode.Conditional rule) {
            return entry.held(rule.condition()) ? Outcome.FIRED : otherwise(rule.otherwise());
        }

        @Override
        public Outcome always(RuleNode.Always rule) {
            return Outcome.FIRED;
        }

        @Override
        public Outcome group(RuleNode.Group rule) {
            @Nullable ConditionNode condition = rule.condition();
            return condition == null || entry.held(condition) ? Outcome.FIRED : Outcome.NOT_FIRED;
        }

        @Override
        public Outcome table(RuleNode.Table rule) {
            boolean fired = rule.rows().stream().anyMatch(row -> entry.held(row.condition()));
            return fired ? Outcome.FIRED : otherwise(rule.otherwise());
        }

        @Override
        public Outcome definition(RuleNode.Definition rule) {
            return Outcome.FIRED;
        }

        private static Outcome otherwise(List<ActionNode> actions) {
            return actions.isEmpty() ? Outcome.NOT_FIRED : Outcome.OTHERWISE;
        }
    }
}
