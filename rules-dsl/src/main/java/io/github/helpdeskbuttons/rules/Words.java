package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Says conditions and expressions in words, on one line. */
final class Words implements ConditionNode.Visitor<String>, TextNode.Visitor<String>, NumberNode.Visitor<String> {
    private static final Words INSTANCE = new Words();

    private Words() {}

    static String of(ConditionNode node) {
        return node.accept(INSTANCE);
    }

    static String of(TextNode node) {
        return node.accept(INSTANCE);
    }

    static String of(NumberNode node) {
        return node.accept(INSTANCE);
    }

    /** A text in quotes, with everything escaped that would break a line or hide itself. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isHidden(text, i)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                    } else {
                        quoted.append(character);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isHidden(String text, int index) {
        char character = text.charAt(index);
        if (Character.isSurrogate(character)) {
            boolean paired = Character.isHighSurrogate(character)
                    ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                    : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
            return !paired;
        }
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public String allOf(ConditionNode.AllOf node) {
        return joined(node.parts(), " and ");
    }

    @Override
    public String anyOf(ConditionNode.AnyOf node) {
        return joined(node.parts(), " or ");
    }

    private static String joined(List<ConditionNode> parts, String word) {
        StringJoiner joiner = new StringJoiner(word);
        parts.forEach(part -> joiner.add(inBrackets(part)));
        return joiner.toString();
    }

    private static String inBrackets(ConditionNode node) {
        boolean compound = node instanceof ConditionNode.AllOf || node instanceof ConditionNode.AnyOf;
        return compound ? "(" + of(node) + ")" : of(node);
    }

    @Override
    public String not(ConditionNode part) {
        return part instanceof ConditionNode.NumberTest test
                ? compared(test, test.comparison().oppositeWords())
                : "not " + inBrackets(part);
    }

    @Override
    public String text(ConditionNode.TextTest node) {
        String verb =
                switch (node.operator()) {
                    case IS -> "is";
                    case CONTAINS -> "contains";
                    case STARTS_WITH -> "starts with";
                    case ENDS_WITH -> "ends with";
                };
        return of(node.text()) + " " + verb + " " + options(node.quantifier(), node.options())
                + ignoring(node.ignoresCase());
    }

    private static String options(Quantifier quantifier, List<String> options) {
        if (options.size() == 1) {
            return quoted(options.get(0));
        }
        String list = options.stream().map(Words::quoted).collect(Collectors.joining(", "));
        return (quantifier == Quantifier.ANY ? "any of (" : "all of (") + list + ")";
    }

    private static String ignoring(boolean ignoresCase) {
        return ignoresCase ? ", ignoring case" : "";
    }

    @Override
    public String sameText(ConditionNode.SameText node) {
        return of(node.left()) + " is " + of(node.right()) + ignoring(node.ignoresCase());
    }

    @Override
    public String pattern(ConditionNode.PatternTest node) {
        return of(node.text())
                + (node.whole() ? " matches " : " contains a match of ")
                + quoted(node.pattern().pattern())
                + ignoring(node.ignoresCase());
    }

    @Override
    public String option(ConditionNode.HasOption node) {
        return Slot.SELECTIONS.variableName() + " has " + options(node.quantifier(), node.options())
                + ignoring(node.ignoresCase());
    }

    @Override
    public String blank(ConditionNode.IsBlank node) {
        return of(node.text()) + " is blank";
    }

    @Override
    public String isDefault(ConditionNode.IsDefault node) {
        return node.slot().variableName() + " is the default";
    }

    @Override
    public String range(ConditionNode.RangeTest node) {
        return of(node.text()) + " is in the range " + node.cidr();
    }

    @Override
    public String level(ConditionNode.LevelTest node) {
        return node.slot().variableName() + " is "
                + node.levels().stream().map(Level::text).collect(Collectors.joining(" or "));
    }

    @Override
    public String number(ConditionNode.NumberTest node) {
        return compared(node, node.comparison().words());
    }

    private static String compared(ConditionNode.NumberTest node, String words) {
        return of(node.left()) + " " + words + " " + of(node.right());
    }

    @Override
    public String local(ConditionNode.LocalConditionNode node) {
        return "local " + quoted(node.name());
    }

    @Override
    public String custom(ConditionNode.Custom node) {
        return "Java predicate " + quoted(node.name());
    }

    @Override
    public String invalid(ConditionNode.Invalid node) {
        return "invalid: " + node.problem();
    }

    @Override
    public String variable(Slot slot) {
        return slot.variableName();
    }

    @Override
    public String constant(TextNode.Constant node) {
        return quoted(node.text());
    }

    @Override
    public String concat(TextNode.Concat node) {
        return node.parts().stream().map(Words::of).collect(Collectors.joining(" + "));
    }

    @Override
    public String mapped(TextNode.Mapped node) {
        return node.mapping().words() + " " + operand(node.text());
    }

    private static String operand(TextNode node) {
        return node instanceof TextNode.Concat ? "(" + of(node) + ")" : of(node);
    }

    @Override
    public String truncate(TextNode.Truncate node) {
        return operand(node.text()) + " cut to " + node.limit() + " characters at a word";
    }

    @Override
    public String replace(TextNode.Replace node) {
        return operand(node.text()) + " with " + quoted(node.target()) + " replaced by " + quoted(node.replacement());
    }

    @Override
    public String number(TextNode.NumberText node) {
        return of(node.number());
    }

    @Override
    public String local(TextNode.LocalTextNode node) {
        return "local " + quoted(node.name());
    }

    @Override
    public String custom(TextNode.Custom node) {
        return "Java function " + quoted(node.name());
    }

    @Override
    public String invalid(TextNode.Invalid node) {
        return "invalid: " + node.problem();
    }

    @Override
    public String constant(NumberNode.Constant node) {
        return Texts.ofNumber(node.number());
    }

    @Override
    public String measured(NumberNode.Measured node) {
        return node.measure().words() + " " + operand(node.text());
    }

    @Override
    public String rank(NumberNode.Rank node) {
        return "rank of " + node.slot().variableName();
    }

    @Override
    public String countOf(NumberNode.CountOf node) {
        return "number of those that hold of ("
                + node.conditions().stream().map(Words::of).collect(Collectors.joining("; ")) + ")";
    }

    @Override
    public String combined(NumberNode.Combined node) {
        String left = of(node.left());
        String right = of(node.right());
        return switch (node.operation()) {
            case PLUS -> "(" + left + " + " + right + ")";
            case MINUS -> "(" + left + " - " + right + ")";
            case MIN -> "the smaller of (" + left + ", " + right + ")";
            case MAX -> "the greater of (" + left + ", " + right + ")";
        };
    }

    @Override
    public String local(NumberNode.LocalNumberNode node) {
        return "local " + quoted(node.name());
    }

    @Override
    public String custom(NumberNode.Custom node) {
        return "Java function " + quoted(node.name());
    }

    @Override
    public String invalid(NumberNode.Invalid node) {
        return "invalid: " + node.problem();
    }
}
