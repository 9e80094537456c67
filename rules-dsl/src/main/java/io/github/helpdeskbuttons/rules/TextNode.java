package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The nodes behind {@link TextExpression}. */
sealed interface TextNode extends TextExpression, Node {

    <R> R accept(Visitor<R> visitor);

    static TextNode of(TextExpression expression, String parameter) {
        return (TextNode) Objects.requireNonNull(expression, parameter);
    }

    static Slot slot(Variable variable) {
        return ((VariableNode) variable).slot();
    }

    private static TextNode checked(TextNode node) {
        return node.depth() <= DEPTH_LIMIT ? node : new Invalid(TOO_DEEP);
    }

    @Override
    default List<? extends Node> children() {
        return List.of();
    }

    /** One method for each kind of node, so that a forgotten one does not compile. */
    interface Visitor<R> {
        R variable(Slot slot);

        R constant(Constant node);

        R concat(Concat node);

        R mapped(Mapped node);

        R truncate(Truncate node);

        R replace(Replace node);

        R number(NumberText node);

        R local(LocalTextNode node);

        R custom(Custom node);

        R invalid(Invalid node);
    }

    /** A variable of the table, read as it stands, the default included. */
    sealed interface VariableNode extends TextNode {
        Slot slot();

        @Override
        default <R> R accept(Visitor<R> visitor) {
            return visitor.variable(slot());
        }
    }

    record FactNode(Slot slot) implements VariableNode, Fact {
        @Override
        public String name() {
            return slot.variableName();
        }
    }

    record SelectionsNode() implements VariableNode, Selections {
        @Override
        public Slot slot() {
            return Slot.SELECTIONS;
        }

        @Override
        public String name() {
            return slot().variableName();
        }
    }

    record TextVariableNode(Slot slot) implements VariableNode, TextVariable {
        @Override
        public String name() {
            return slot.variableName();
        }
    }

    record LevelVariableNode(Slot slot) implements VariableNode, LevelVariable {
        @Override
        public String name() {
            return slot.variableName();
        }
    }

    record Constant(String text) implements TextNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** Texts one after the other; flat, so that a long chain of {@code plus} is no deep tree. */
    record Concat(List<TextNode> parts, @Override int depth) implements TextNode {
        static TextNode of(List<TextNode> parts) {
            Chain<TextNode> chain = Chain.of(parts, Concat.class);
            return checked(new Concat(chain.parts(), chain.depth()));
        }

        @Override
        public List<? extends Node> children() {
            return parts;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.concat(this);
        }
    }

    /** A text function of no arguments. */
    record Mapped(Mapping mapping, TextNode text) implements TextNode {
        static TextNode of(Mapping mapping, TextExpression text) {
            return checked(new Mapped(mapping, TextNode.of(text, "text")));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapped(this);
        }
    }

    /** The text functions of no arguments. */
    enum Mapping {
        LOWER("lower case of"),
        UPPER("upper case of"),
        TRIM("trimmed"),
        FOLD_WHITESPACE("white-space-folded"),
        DOMAIN("domain of");

        private final String words;

        Mapping(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String apply(String text) {
            return switch (this) {
                case LOWER -> text.toLowerCase(Locale.ROOT);
                case UPPER -> text.toUpperCase(Locale.ROOT);
                case TRIM -> Texts.trim(text);
                case FOLD_WHITESPACE -> Texts.foldWhitespace(text);
                case DOMAIN -> Texts.domain(text);
            };
        }
    }

    record Truncate(TextNode text, int limit) implements TextNode {
        static TextNode of(TextExpression text, int limit) {
            return limit < 0
                    ? new Invalid("a text cannot be truncated to " + limit + " characters; give 0 or more")
                    : checked(new Truncate(TextNode.of(text, "text"), limit));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truncate(this);
        }
    }

    record Replace(TextNode text, String target, String replacement) implements TextNode {
        static TextNode of(TextExpression text, String target, String replacement) {
            return target.isEmpty()
                    ? new Invalid("the text to replace is empty; name what is to be replaced")
                    : checked(new Replace(TextNode.of(text, "text"), target, replacement));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replace(this);
        }
    }

    record NumberText(NumberNode number) implements TextNode {
        static TextNode of(NumberNode number) {
            return checked(new NumberText(number));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(number);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** Reads a local value; equal to itself alone, since its definition may be as deep as a chain of them is long. */
    final class LocalTextNode implements TextNode, LocalText {
        private final String name;
        private final TextNode value;

        LocalTextNode(String name, TextNode value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String name() {
            return name;
        }

        TextNode value() {
            return value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.local(this);
        }

        @Override
        public String toString() {
            return "LocalText[" + name + "]";
        }
    }

    record Custom(String name, TextFunction function) implements TextNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.custom(this);
        }
    }

    /** Stands for an expression that cannot be; the rule that holds it refuses to be built. */
    record Invalid(String problem) implements TextNode, InvalidNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invalid(this);
        }
    }
}
