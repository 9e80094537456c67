package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.Step;
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
        if (steps.length == 1) {
            return steps[0];
        }
        CompiledSteps.Sequence sequence = new CompiledSteps.Sequence(steps);
        return canBeHalfDone(actions) ? new CompiledSteps.Transaction(sequence) : sequence;
    }

    private static boolean canBeHalfDone(List<ActionNode> actions) {
        for (int i = 1; i < actions.size(); i++) {
            if (Fallible.canFail(actions.get(i))) {
                return true;
            }
        }
        return false;
    }

    private final class Compilation implements ActionNode.Visitor<Step> {
        private final String rule;

        private Compilation(String rule) {
            this.rule = rule;
        }

        @Override
        public Step assign(ActionNode.Assign node) {
            int place = node.slot().index();
            return node.value() instanceof TextNode.Constant constant
                    ? new CompiledSteps.AssignConstant(place, constant.text())
                    : new CompiledSteps.Assign(place, expressions.value(node.value()));
        }

        @Override
        public Step useDefault(ActionNode.UseDefault node) {
            return new CompiledSteps.UseDefault(node.slot().index());
        }

        @Override
        public Step note(ActionNode.Note node) {
            return new CompiledSteps.Note(expressions.compile(node.text()));
        }

        @Override
        public Step refuse(ActionNode.Refuse node) {
            return new CompiledSteps.Refuse(rule, expressions.compile(node.message()));
        }

        @Override
        public Step stop(ActionNode.Stop node) {
            return new CompiledSteps.Stop();
        }

        @Override
        public Step invalid(ActionNode.Invalid node) {
            throw new IllegalStateException(node.problem());
        }
    }
}
