package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import java.util.List;

/** What can be said of a condition without any press. */
enum Verdict {
    ALWAYS,
    NEVER,
    UNKNOWN;

    static Verdict of(ConditionNode condition) {
        return condition.accept(Judge.INSTANCE);
    }

    private Verdict opposite() {
        return switch (this) {
            case ALWAYS -> NEVER;
            case NEVER -> ALWAYS;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Verdict known(boolean holds) {
        return holds ? ALWAYS : NEVER;
    }

    private static final class Judge implements ConditionNode.Visitor<Verdict> {
        private static final Judge INSTANCE = new Judge();

        @Override
        public Verdict allOf(ConditionNode.AllOf node) {
            List<Verdict> parts = node.parts().stream().map(Verdict::of).toList();
            if (parts.contains(NEVER) || Contradiction.in(node.parts())) {
                return NEVER;
            }
            return parts.stream().allMatch(ALWAYS::equals) ? ALWAYS : UNKNOWN;
        }

        @Override
        public Verdict anyOf(ConditionNode.AnyOf node) {
            List<ConditionNode> opposites =
                    node.parts().stream().map(ConditionNode.Not::of).toList();
            List<Verdict> parts = node.parts().stream().map(Verdict::of).toList();
            if (parts.contains(ALWAYS) || Contradiction.in(opposites)) {
                return ALWAYS;
            }
            return parts.stream().allMatch(NEVER::equals) ? NEVER : UNKNOWN;
        }

        @Override
        public Verdict not(ConditionNode part) {
            return Verdict.of(part).opposite();
        }

        @Override
        public Verdict text(ConditionNode.TextTest node) {
            if (node.text() instanceof TextNode.Constant constant) {
                return known(Contradiction.holdsFor(node, constant));
            }
            boolean all = node.quantifier() == Quantifier.ALL;
            List<String> options = node.options();
            boolean findable = node.operator() != Operator.IS;
            if (findable && (all ? options.stream().allMatch(String::isEmpty) : options.contains(""))) {
                return ALWAYS;
            }
            TextShape shape = new TextShape(node);
            boolean never = all
                    ? options.stream().anyMatch(shape::excludes)
                    : options.stream().allMatch(shape::excludes);
            return never ? NEVER : UNKNOWN;
        }

        @Override
        public Verdict sameText(ConditionNode.SameText node) {
            boolean neverDefault = !(node.left() instanceof TextNode.VariableNode variable)
                    || !variable.slot().isWritable();
            boolean pure = !(node.left() instanceof TextNode.Custom);
            return neverDefault && pure && node.left().equals(node.right()) && !(node.left() instanceof LocalText)
                    ? ALWAYS
                    : UNKNOWN;
        }

        @Override
        public Verdict pattern(ConditionNode.PatternTest node) {
            return node.text() instanceof TextNode.Constant constant
                    ? known(Contradiction.holdsFor(node, constant))
                    : UNKNOWN;
        }

        @Override
        public Verdict option(ConditionNode.HasOption node) {
            return UNKNOWN;
        }

        @Override
        public Verdict blank(ConditionNode.IsBlank node) {
            return node.text() instanceof TextNode.Constant constant ? known(Texts.isBlank(constant.text())) : UNKNOWN;
        }

        @Override
        public Verdict isDefault(ConditionNode.IsDefault node) {
            return UNKNOWN;
        }

        @Override
        public Verdict range(ConditionNode.RangeTest node) {
            return node.text() instanceof TextNode.Constant constant
                    ? known(node.range().contains(constant.text()))
                    : UNKNOWN;
        }

        @Override
        public Verdict level(ConditionNode.LevelTest node) {
            return UNKNOWN;
        }

        @Override
        public Verdict number(ConditionNode.NumberTest node) {
            Interval left = Interval.of(node.left());
            Interval right = Interval.of(node.right());
            return switch (node.comparison()) {
                case LESS -> compared(left, right);
                case MORE -> compared(right, left);
                case EQUAL -> left.highest() < right.lowest() || right.highest() < left.lowest() ? NEVER : UNKNOWN;
            };
        }

        /** Whether the one is less than the other. */
        private static Verdict compared(Interval less, Interval more) {
            if (less.highest() < more.lowest()) {
                return ALWAYS;
            }
            return less.lowest() >= more.highest() ? NEVER : UNKNOWN;
        }

        @Override
        public Verdict local(ConditionNode.LocalConditionNode node) {
            return UNKNOWN;
        }

        @Override
        public Verdict custom(ConditionNode.Custom node) {
            return UNKNOWN;
        }

        @Override
        public Verdict invalid(ConditionNode.Invalid node) {
            return UNKNOWN;
        }
    }
}
