package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule set prepared for evaluation: immutable, so that any number of threads may run it.
 *
 * <p>Its steps are flat: the rules of a group follow the step that looks at the group's condition, so that one index can
 * reach into all groups. Every step knows where the evaluation goes on.
 */
final class Plan {
    private final String[] names;
    private final Step[] steps;

    /** Behind each step: the next one or, for a group, the one after its rules. */
    private final int[] ends;

    private final Size size;
    private final @Nullable RuleIndex index;

    private Plan(Builder builder, Size size, @Nullable RuleIndex index) {
        this.names = builder.names.toArray(new String[0]);
        this.steps = builder.steps.toArray(new Step[0]);
        this.ends = new int[steps.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = builder.ends.get(i);
        }
        this.size = size;
        this.index = index;
    }

    Frame run(PressFacts facts, TicketValues initial, FailurePolicy policy) {
        Frame frame = new Frame(facts, initial, size, policy);
        if (index == null) {
            for (int position = 0; position < steps.length; ) {
                position = step(position, frame);
            }
        } else {
            index.run(this, frame);
        }
        return frame;
    }

    boolean isIndexed() {
        return index != null;
    }

    int end(int position) {
        return ends[position];
    }

    /** Does one step and gives the position of the next. */
    int step(int position, Frame frame) {
        try {
            return steps[position].run(frame) ? position + 1 : refused(position);
        } catch (RuleFailedException failure) {
            return frame.fail(names[position], failure) ? ends[position] : steps.length;
        }
    }

    /** A group that is not entered is passed over; a rule that says no has ended the evaluation. */
    private int refused(int position) {
        return steps[position] instanceof Entrance ? ends[position] : steps.length;
    }

    /** How many local values of each type there are. */
    record Size(int texts, int numbers, int flags) {}

    /** Takes the steps in their order. */
    static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        /** Adds a step and gives its position. */
        int add(String name, Step step) {
            names.add(name);
            steps.add(step);
            ends.add(steps.size());
            return steps.size() - 1;
        }

        /** Says that all steps from there on belong to the group that begins there. */
        void closeGroup(int position) {
            ends.set(position, steps.size());
        }

        Plan build(Size size, @Nullable RuleIndex index) {
            return new Plan(this, size, index);
        }
    }

    /** A rule; says whether the evaluation goes on. */
    @FunctionalInterface
    interface Step {
        boolean run(Frame frame);
    }

    /** The beginning of a group; says whether it is entered. */
    @FunctionalInterface
    interface Entrance extends Step {}

    /** A condition. */
    @FunctionalInterface
    interface Test {
        boolean test(Frame frame);
    }

    /** An expression of a text: null is the default. */
    @FunctionalInterface
    interface TextValue {
        @Nullable
        String get(Frame frame);
    }

    /** An expression of a number. */
    @FunctionalInterface
    interface NumberValue {
        double get(Frame frame);
    }
}
