package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.Entrance;
import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.Step;
import io.github.helpdeskbuttons.rules.Plan.Test;
import io.github.helpdeskbuttons.rules.Plan.TextValue;

/** The rules and actions that a plan is made of: classes, as {@link CompiledTests} are. */
final class CompiledSteps {

    private CompiledSteps() {}

    record Group(Test test) implements Entrance {
        @Override
        public boolean run(Frame frame) {
            return test.test(frame);
        }
    }

    /** A group that is always entered; only a trace has one. */
    record OpenGroup() implements Entrance {
        @Override
        public boolean run(Frame frame) {
            return true;
        }
    }

    record Conditional(Test test, Step then) implements Step {
        @Override
        public boolean run(Frame frame) {
            return !test.test(frame) || then.run(frame);
        }
    }

    record Choice(Test test, Step then, Step otherwise) implements Step {
        @Override
        public boolean run(Frame frame) {
            return test.test(frame) ? then.run(frame) : otherwise.run(frame);
        }
    }

    static final class Table implements Step {
        private final Test[] tests;
        private final Step[] rows;
        private final Step otherwise;

        Table(Test[] tests, Step[] rows, Step otherwise) {
            this.tests = tests;
            this.rows = rows;
            this.otherwise = otherwise;
        }

        @Override
        public boolean run(Frame frame) {
            for (int i = 0; i < tests.length; i++) {
                if (tests[i].test(frame)) {
                    return rows[i].run(frame);
                }
            }
            return otherwise.run(frame);
        }
    }

    record DefineNumber(int place, NumberValue value) implements Step {
        @Override
        public boolean run(Frame frame) {
            frame.numbers[place] = value.get(frame);
            return true;
        }
    }

    record DefineCondition(int place, Test value) implements Step {
        @Override
        public boolean run(Frame frame) {
            frame.flags[place] = value.test(frame);
            return true;
        }
    }

    /** Assigns a variable, or defines a local text. */
    record Assign(int place, TextValue value) implements Step {
        @Override
        public boolean run(Frame frame) {
            frame.texts[place] = value.get(frame);
            return true;
        }
    }

    record AssignConstant(int place, String text) implements Step {
        @Override
        public boolean run(Frame frame) {
            frame.texts[place] = text;
            return true;
        }
    }

    record UseDefault(int place) implements Step {
        @Override
        public boolean run(Frame frame) {
            frame.texts[place] = null;
            return true;
        }
    }

    record Note(TextOperand text) implements Step {
        @Override
        public boolean run(Frame frame) {
            frame.note(text.read(frame));
            return true;
        }
    }

    record Refuse(String rule, TextOperand message) implements Step {
        @Override
        public boolean run(Frame frame) {
            frame.refuse(rule, message.read(frame));
            return false;
        }
    }

    record Stop() implements Step {
        @Override
        public boolean run(Frame frame) {
            return false;
        }
    }

    /** The actions of a rule, none of which can fail behind another. */
    static final class Sequence implements Step {
        private final Step[] steps;

        Sequence(Step[] steps) {
            this.steps = steps;
        }

        @Override
        public boolean run(Frame frame) {
            for (Step step : steps) {
                if (!step.run(frame)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Actions that are done as a whole or, where one fails, not at all. */
    record Transaction(Sequence steps) implements Step {
        @Override
        public boolean run(Frame frame) {
            Frame.Saved before = frame.save();
            try {
                return steps.run(frame);
            } catch (RuleFailedException failure) {
                frame.restore(before);
                throw failure;
            }
        }
    }
}
