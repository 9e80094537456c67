package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Objects;

/** The nodes behind {@link NumberExpression}. */
sealed interface NumberNode extends NumberExpression, Node {

    /** Whole numbers up to here are exact. */
    double LIMIT = 0x1p53;

    <R> R accept(Visitor<R> visitor);

    static NumberNode of(NumberExpression expression, String parameter) {
        return (NumberNode) Objects.requireNonNull(expression, parameter);
    }

    private static NumberNode checked(NumberNode node) {
        return node.depth() <= DEPTH_LIMIT ? node : new Invalid(TOO_DEEP);
    }

    /** Keeps a number in its range, and knows only one zero. */
    static double within(double number) {
        return Math.max(-LIMIT, Math.min(LIMIT, number)) + 0.0;
    }

    @Override
    default List<? extends Node> children() {
        return List.of();
    }

    /** One method for each kind of node, so that a forgotten one does not compile. */
    interface Visitor<R> {
        R constant(Constant node);

        R measured(Measured node);

        R rank(Rank node);

        R countOf(CountOf node);

        R combined(Combined node);

        R local(LocalNumberNode node);

        R custom(Custom node);

        R invalid(Invalid node);
    }

    record Constant(double number) implements NumberNode {
        static NumberNode of(double number) {
            return Double.isFinite(number)
                    ? new Constant(within(number))
                    : new Invalid(number + " is no finite number; give one");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    record Measured(Measure measure, TextNode text) implements NumberNode {
        static NumberNode of(Measure measure, TextExpression text) {
            return checked(new Measured(measure, TextNode.of(text, "text")));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.measured(this);
        }
    }

    /** What can be counted in a text. */
    enum Measure {
        LENGTH("length of"),
        LINES("lines of"),
        WORDS("words of"),
        PERCENT_CAPITALS("per cent of capitals in");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        double of(String text) {
            return switch (this) {
                case LENGTH -> text.codePointCount(0, text.length());
                case LINES -> text.lines().count();
                case WORDS -> Texts.wordCount(text);
                case PERCENT_CAPITALS -> Texts.percentCapitals(text);
            };
        }
    }

    record Rank(Slot slot) implements NumberNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rank(this);
        }
    }

    record CountOf(List<ConditionNode> conditions) implements NumberNode {
        static NumberNode of(List<ConditionNode> conditions) {
            return conditions.isEmpty()
                    ? new Invalid("the list of conditions to count is empty; name at least one")
                    : checked(new CountOf(List.copyOf(conditions)));
        }

        @Override
        public List<? extends Node> children() {
            return conditions;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.countOf(this);
        }
    }

    record Combined(Operation operation, NumberNode left, NumberNode right) implements NumberNode {
        static NumberNode of(Operation operation, NumberExpression left, NumberNode right) {
            return checked(new Combined(operation, NumberNode.of(left, "left"), right));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.combined(this);
        }
    }

    /** The ways to make one number of two. */
    enum Operation {
        PLUS,
        MINUS,
        MIN,
        MAX;

        double apply(double left, double right) {
            return switch (this) {
                case PLUS -> within(left + right);
                case MINUS -> within(left - right);
                case MIN -> Math.min(left, right);
                case MAX -> Math.max(left, right);
            };
        }
    }

    /** Reads a local value; equal to itself alone, since its definition may be as deep as a chain of them is long. */
    final class LocalNumberNode implements NumberNode, LocalNumber {
        private final String name;
        private final NumberNode value;

        LocalNumberNode(String name, NumberNode value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String name() {
            return name;
        }

        NumberNode value() {
            return value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.local(this);
        }

        @Override
        public String toString() {
            return "LocalNumber[" + name + "]";
        }
    }

    record Custom(String name, NumberFunction function) implements NumberNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.custom(this);
        }
    }

    /** Stands for a number that cannot be; the rule that holds it refuses to be built. */
    record Invalid(String problem) implements NumberNode, InvalidNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invalid(this);
        }
    }
}
