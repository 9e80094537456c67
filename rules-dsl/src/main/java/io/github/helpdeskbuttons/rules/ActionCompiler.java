package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.Step;
import io.github.helpdeskbuttons.rules.Plan.TextValue;
import java.util.List;

/** Turns what a rule does into the parts of a plan. */
final class ActionCompiler {
    private final ExpressionCompiler expressions;

    ActionCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    /** The actions of a rule: done as a whole or, where one fails, not at all. */
    Step compile(String rule, List<ActionNode> actions) {
        Compilation compilation = new Compilation(rule);
        Step[] steps = new Step[actions.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = actions.get(i).accept(compilation);
        }
        boolean canBeHalfDone = actions.stream().skip(1).anyMatch(Fallible::canFail);
        if (canBeHalfDone) {
            return frame -> runOrUndo(steps, frame);
        }
        return steps.length == 1 ? steps[0] : frame -> runAll(steps, frame);
    }

    private static boolean runOrUndo(Step[] steps, Frame frame) {
        Frame.Saved before = frame.save();
        try {
            return runAll(steps, frame);
        } catch (RuleFailedException failure) {
            frame.restore(before);
            throw failure;
        }
    }

    private static boolean runAll(Step[] steps, Frame frame) {
        for (Step step : steps) {
            if (!step.run(frame)) {
                return false;
            }
        }
        return true;
    }

    private final class Compilation implements ActionNode.Visitor<Step> {
        private final String rule;

        private Compilation(String rule) {
            this.rule = rule;
        }

        @Override
        public Step assign(ActionNode.Assign node) {
            int index = node.slot().index();
            if (node.value() instanceof TextNode.Constant constant) {
                String text = constant.text();
                return frame -> {
                    frame.texts[index] = text;
                    return true;
                };
            }
            TextValue value = expressions.compile(node.value());
            return frame -> {
                frame.texts[index] = value.get(frame);
                return true;
            };
        }

        @Override
        public Step useDefault(ActionNode.UseDefault node) {
            int index = node.slot().index();
            return frame -> {
                frame.texts[index] = null;
                return true;
            };
        }

        @Override
        public Step note(ActionNode.Note node) {
            TextValue text = expressions.compile(node.text());
            return frame -> {
                frame.note(text.read(frame));
                return true;
            };
        }

        @Override
        public Step refuse(ActionNode.Refuse node) {
            TextValue message = expressions.compile(node.message());
            return frame -> {
                frame.refuse(rule, message.read(frame));
                return false;
            };
        }

        @Override
        public Step stop(ActionNode.Stop node) {
            return frame -> false;
        }

        @Override
        public Step invalid(ActionNode.Invalid node) {
            throw new IllegalStateException(node.problem());
        }
    }
}
