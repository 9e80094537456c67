package io.github.helpdeskbuttons.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records one evaluation, rule by rule. It serves one run of the plan that it was compiled into. */
final class Tracing implements Instrumentation {
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Entry> open = new ArrayDeque<>();
    private @Nullable Entry running;

    /** The record, once the evaluation is over; a group in which it ended saw the last values. */
    List<Entry> entries(Frame frame) {
        for (Entry entry : entries) {
            if (entry.before != null && entry.after == null) {
                entry.after = frame.values();
            }
        }
        return entries;
    }

    @Override
    public Plan.Step rule(RuleNode rule, Plan.Step compiled) {
        Entry entry = add(rule);
        return frame -> {
            boolean goesOn = run(entry, compiled, frame);
            entry.after = frame.values();
            return goesOn;
        };
    }

    @Override
    public Plan.Entrance group(RuleNode.Group group, Plan.Entrance compiled) {
        Entry entry = add(group);
        open.push(entry);
        return frame -> {
            boolean entered = run(entry, compiled, frame);
            if (!entered) {
                entry.after = frame.values();
            }
            return entered;
        };
    }

    @Override
    public void closeGroup(Plan.Builder plan) {
        Entry entry = open.pop();
        plan.add(entry.rule.name(), frame -> {
            entry.after = frame.values();
            return true;
        });
    }

    private Entry add(RuleNode rule) {
        Entry entry = new Entry(rule, open.size());
        entries.add(entry);
        return entry;
    }

    private boolean run(Entry entry, Plan.Step step, Frame frame) {
        entry.before = frame.values();
        running = entry;
        try {
            return step.run(frame);
        } catch (RuleFailedException failure) {
            entry.failed = true;
            entry.after = frame.values();
            throw failure;
        }
    }

    @Override
    public Plan.Test condition(ConditionNode condition, Plan.Test compiled) {
        return frame -> {
            boolean held = compiled.test(frame);
            if (running != null) {
                running.outcomes.put(condition, held);
            }
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
    }
}
