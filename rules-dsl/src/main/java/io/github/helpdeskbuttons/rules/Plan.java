package io.github.helpdeskbuttons.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule set prepared for evaluation: immutable, so that any number of threads may run it. */
final class Plan {
    private final Step[] steps;
    private final Size size;

    Plan(List<Step> steps, Size size) {
        this.steps = steps.toArray(new Step[0]);
        this.size = size;
    }

    Frame run(PressFacts facts, TicketValues initial, FailurePolicy policy) {
        Frame frame = new Frame(facts, initial, size, policy);
        runAll(steps, frame);
        return frame;
    }

    static boolean runAll(Step[] steps, Frame frame) {
        for (Step step : steps) {
            if (!step.run(frame)) {
                return false;
            }
        }
        return true;
    }

    /** How many local values of each type there are. */
    record Size(int texts, int numbers, int flags) {}

    /** A rule; says whether the evaluation goes on. */
    @FunctionalInterface
    interface Step {
        boolean run(Frame frame);
    }

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

        /** What functions read: the default is the empty text to them. */
        default String read(Frame frame) {
            String text = get(frame);
            return text == null ? "" : text;
        }
    }

    /** An expression of a number. */
    @FunctionalInterface
    interface NumberValue {
        double get(Frame frame);
    }
}
