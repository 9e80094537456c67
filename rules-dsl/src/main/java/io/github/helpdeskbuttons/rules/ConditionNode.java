package io.github.helpdeskbuttons.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The nodes behind {@link Condition}. */
sealed interface ConditionNode extends Condition, Node {

    <R> R accept(Visitor<R> visitor);

    static ConditionNode of(Condition condition, String parameter) {
        return (ConditionNode) Objects.requireNonNull(condition, parameter);
    }

    static List<ConditionNode> all(Iterable<? extends Condition> conditions, String parameter) {
        List<ConditionNode> nodes = new ArrayList<>();
        for (Condition condition : Objects.requireNonNull(conditions, parameter)) {
            nodes.add(of(condition, parameter));
        }
        return nodes;
    }

    private static ConditionNode checked(ConditionNode node) {
        return node.depth() <= DEPTH_LIMIT ? node : new Invalid(TOO_DEEP);
    }

    private static TextCondition checkedText(TextCondition condition) {
        return of(condition, "condition").depth() <= DEPTH_LIMIT ? condition : new Invalid(TOO_DEEP);
    }

    private static Invalid emptyList() {
        return new Invalid("a list of options is empty; name at least one");
    }

    @Override
    default List<? extends Node> children() {
        return List.of();
    }

    /** One method for each kind of node, so that a forgotten one does not compile. */
    interface Visitor<R> {
        R allOf(AllOf node);

        R anyOf(AnyOf node);

        R not(ConditionNode part);

        R text(TextTest node);

        R sameText(SameText node);

        R pattern(PatternTest node);

        R option(HasOption node);

        R blank(IsBlank node);

        R isDefault(IsDefault node);

        R range(RangeTest node);

        R level(LevelTest node);

        R number(NumberTest node);

        R local(LocalConditionNode node);

        R custom(Custom node);

        R invalid(Invalid node);
    }

    /** How many of several options must hold. */
    enum Quantifier {
        ANY,
        ALL
    }

    /** How a text is compared with an option. */
    enum Operator {
        IS,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    /** Flat, so that a chain of any length is no deep tree. */
    record AllOf(List<ConditionNode> parts, @Override int depth) implements ConditionNode {
        static ConditionNode of(List<ConditionNode> parts) {
            if (parts.isEmpty()) {
                return emptyList();
            }
            Chain<ConditionNode> chain = Chain.of(parts, AllOf.class);
            return checked(new AllOf(chain.parts(), chain.depth()));
        }

        @Override
        public List<? extends Node> children() {
            return parts;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allOf(this);
        }
    }

    /** Flat, so that a chain of any length is no deep tree. */
    record AnyOf(List<ConditionNode> parts, @Override int depth) implements ConditionNode {
        static ConditionNode of(List<ConditionNode> parts) {
            if (parts.isEmpty()) {
                return emptyList();
            }
            Chain<ConditionNode> chain = Chain.of(parts, AnyOf.class);
            return checked(new AnyOf(chain.parts(), chain.depth()));
        }

        @Override
        public List<? extends Node> children() {
            return parts;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOf(this);
        }
    }

    record Not(ConditionNode part) implements ConditionNode {
        /** The opposite of the opposite is the condition itself, so that no chain of them is deep. */
        static ConditionNode of(ConditionNode part) {
            if (part instanceof Not not) {
                return not.part;
            }
            return part instanceof NotText not ? not.part() : checked(new Not(part));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(part);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(part);
        }
    }

    /** {@link Not} that can still be told to ignore case. */
    record NotText(TextCondition positive) implements ConditionNode, TextCondition {
        static TextCondition of(TextCondition positive) {
            return checkedText(new NotText(positive));
        }

        ConditionNode part() {
            return ConditionNode.of(positive, "positive");
        }

        @Override
        public TextCondition ignoringCase() {
            return new NotText(positive.ignoringCase());
        }

        @Override
        public List<? extends Node> children() {
            return List.of(part());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(part());
        }
    }

    record TextTest(TextNode text, Operator operator, Quantifier quantifier, List<String> options, boolean ignoresCase)
            implements ConditionNode, TextCondition {
        static TextCondition of(TextExpression text, Operator operator, Quantifier quantifier, List<String> options) {
            return options.isEmpty()
                    ? emptyList()
                    : checkedText(new TextTest(TextNode.of(text, "text"), operator, quantifier, options, false));
        }

        @Override
        public TextCondition ignoringCase() {
            return new TextTest(text, operator, quantifier, options, true);
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    record SameText(TextNode left, TextNode right, boolean ignoresCase) implements ConditionNode, TextCondition {
        static TextCondition of(TextExpression left, TextNode right) {
            return checkedText(new SameText(TextNode.of(left, "left"), right, false));
        }

        @Override
        public TextCondition ignoringCase() {
            return new SameText(left, right, true);
        }

        @Override
        public List<? extends Node> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sameText(this);
        }
    }

    record PatternTest(TextNode text, Pattern pattern, boolean whole) implements ConditionNode, TextCondition {
        static TextCondition of(TextExpression text, String pattern, boolean whole) {
            return of(TextNode.of(text, "text"), pattern, whole, 0);
        }

        private static TextCondition of(TextNode text, String pattern, boolean whole, int flags) {
            try {
                return checkedText(new PatternTest(text, Pattern.compile(pattern, flags), whole));
            } catch (PatternSyntaxException e) {
                return new Invalid("the pattern \"" + pattern + "\" does not compile as RE2: " + e.getDescription()
                        + " (" + e.getPattern() + ")");
            }
        }

        boolean ignoresCase() {
            return pattern.flags() != 0;
        }

        @Override
        public TextCondition ignoringCase() {
            return of(text, pattern.pattern(), whole, Pattern.CASE_INSENSITIVE);
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pattern(this);
        }
    }

    record HasOption(Quantifier quantifier, List<String> options, boolean ignoresCase)
            implements ConditionNode, TextCondition {
        static TextCondition of(Quantifier quantifier, List<String> options) {
            return options.isEmpty() ? emptyList() : new HasOption(quantifier, options, false);
        }

        @Override
        public TextCondition ignoringCase() {
            return new HasOption(quantifier, options, true);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.option(this);
        }
    }

    record IsBlank(TextNode text) implements ConditionNode {
        static Condition of(TextExpression text) {
            return checked(new IsBlank(TextNode.of(text, "text")));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blank(this);
        }
    }

    record IsDefault(Slot slot) implements ConditionNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isDefault(this);
        }
    }

    record RangeTest(TextNode text, String cidr, AddressRange range) implements ConditionNode {
        static Condition of(TextExpression text, String cidr) {
            Optional<AddressRange> range = AddressRange.parse(cidr);
            return range.isPresent()
                    ? checked(new RangeTest(TextNode.of(text, "text"), cidr, range.get()))
                    : new Invalid("\"" + cidr
                            + "\" is no range of IP addresses; write one such as 10.20.0.0/16 or 2001:db8::/32");
        }

        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    record LevelTest(Slot slot, Set<Level> levels) implements ConditionNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.level(this);
        }
    }

    record NumberTest(NumberNode left, Comparison comparison, NumberNode right) implements ConditionNode {
        static Condition of(NumberExpression left, Comparison comparison, NumberNode right) {
            return checked(new NumberTest(NumberNode.of(left, "left"), comparison, right));
        }

        @Override
        public List<? extends Node> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** The ways to compare numbers; the others are their opposites. */
    enum Comparison {
        EQUAL("is", "is not"),
        MORE("is more than", "is at most"),
        LESS("is less than", "is at least");

        private final String words;
        private final String oppositeWords;

        Comparison(String words, String oppositeWords) {
            this.words = words;
            this.oppositeWords = oppositeWords;
        }

        String words() {
            return words;
        }

        String oppositeWords() {
            return oppositeWords;
        }

        boolean test(double left, double right) {
            return switch (this) {
                case EQUAL -> left == right;
                case MORE -> left > right;
                case LESS -> left < right;
            };
        }
    }

    /** Reads a local value; equal to itself alone, since its definition may be as deep as a chain of them is long. */
    final class LocalConditionNode implements ConditionNode, LocalCondition {
        private final String name;
        private final ConditionNode value;

        LocalConditionNode(String name, ConditionNode value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String name() {
            return name;
        }

        ConditionNode value() {
            return value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.local(this);
        }

        @Override
        public String toString() {
            return "LocalCondition[" + name + "]";
        }
    }

    record Custom(String name, VariablesPredicate predicate) implements ConditionNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.custom(this);
        }
    }

    /** Stands for a condition that cannot be; the rule that holds it refuses to be built. */
    record Invalid(String problem) implements ConditionNode, TextCondition, InvalidNode {
        @Override
        public TextCondition ignoringCase() {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invalid(this);
        }
    }
}
