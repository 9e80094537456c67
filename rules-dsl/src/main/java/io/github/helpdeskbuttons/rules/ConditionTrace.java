package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a condition in one evaluation, and of each of its parts.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link RuleTrace#conditions()}.
 */
public final class ConditionTrace {
    private final String description;
    private final Optional<Boolean> held;
    private final List<ConditionTrace> parts;

    private ConditionTrace(String description, Optional<Boolean> held, List<ConditionTrace> parts) {
        this.description = description;
        this.held = held;
        this.parts = parts;
    }

    static ConditionTrace of(ConditionNode condition, Tracing.Entry entry) {
        List<ConditionTrace> parts = new ArrayList<>();
        for (Node child : condition.children()) {
            if (child instanceof ConditionNode part) {
                parts.add(of(part, entry));
            }
        }
        Optional<Boolean> held = Optional.ofNullable(entry.outcomes.get(condition));
        return new ConditionTrace(Words.of(condition), held, List.copyOf(parts));
    }

    /**
     * Says the condition in words, as {@link RuleSet#describe()} does.
     *
     * @return the words, on one line
     */
    public String description() {
        return description;
    }

    /**
     * Says whether the condition held.
     *
     * @return whether it held, or empty where it was not looked at or failed
     */
    public Optional<Boolean> held() {
        return held;
    }

    /**
     * Gives the parts of an {@code and}, an {@code or} or a {@code not}.
     *
     * @return the parts in their order, unmodifiable; empty for any other condition
     */
    public List<ConditionTrace> parts() {
        return parts;
    }

    @Override
    public String toString() {
        return description + held.map(h -> h ? ": held" : ": did not hold").orElse(": not looked at");
    }
}
