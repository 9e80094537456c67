package io.github.helpdeskbuttons.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records one evaluation, rule by rule. It serves one run of the plan that it was compiled into. */
final class Tracing implements Instrumentation {
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Entry> running = new ArrayDeque<>();
    private int depth;

    List<Entry> entries() {
        return entries;
    }

    @Override
    public Plan.Step rule(RuleNode rule, Supplier<Plan.Step> compiled) {
        Entry entry = new Entry(rule, depth);
        entries.add(entry);
        depth++;
        Plan.Step step = compiled.get();
        depth--;
        return frame -> {
            entry.before = frame.values();
            int failures = frame.failureCount();
            running.push(entry);
            boolean goesOn = step.run(frame);
            running.pop();
            entry.after = frame.values();
            entry.failed = !entry.isGroupEntered() && frame.failureCount() > failures;
            return goesOn;
        };
    }

    @Override
    public Plan.Test condition(ConditionNode condition, Plan.Test compiled) {
        return frame -> {
            boolean held = compiled.test(frame);
            running.element().outcomes.put(condition, held);
            return held;
        };
    }

    /** What happened to one rule; the same rule may be in the set several times, so its place counts. */
    static final class Entry {
        final RuleNode rule;
        final int depth;
        final IdentityHashMap<ConditionNode, Boolean> outcomes = new IdentityHashMap<>();

        @Nullable
        TicketValues before;

        @Nullable
        TicketValues after;

        boolean failed;

        private Entry(RuleNode rule, int depth) {
            this.rule = rule;
            this.depth = depth;
        }

        boolean held(ConditionNode condition) {
            return Boolean.TRUE.equals(outcomes.get(condition));
        }

        /** A failure inside an entered group is the inner rule's. */
        private boolean isGroupEntered() {
            if (!(rule instanceof RuleNode.Group group)) {
                return false;
            }
            ConditionNode condition = group.condition();
            return condition == null || held(condition);
        }
    }
}
