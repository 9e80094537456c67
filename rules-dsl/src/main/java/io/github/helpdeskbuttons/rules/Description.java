package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Says rules in words: one line a rule, the rules of a group indented under it. */
final class Description implements RuleNode.Visitor<String>, ActionNode.Visitor<String> {
    private static final Description INSTANCE = new Description();

    private Description() {}

    static String of(List<RuleNode> rules) {
        StringBuilder lines = new StringBuilder();
        append(lines, "", rules);
        return lines.toString();
    }

    /** One rule on its own line, without the rules inside it. */
    static String of(RuleNode rule) {
        return oneLine(rule.name()) + ": " + rule.accept(INSTANCE);
    }

    private static void append(StringBuilder lines, String indent, List<RuleNode> rules) {
        for (RuleNode rule : rules) {
            lines.append(indent).append(of(rule)).append('\n');
            if (rule instanceof RuleNode.Group group) {
                append(lines, indent + "  ", group.rules());
            }
        }
    }

    /** A name as it is, unless it would break the line. */
    static String oneLine(String name) {
        String quoted = Words.quoted(name);
        return quoted.length() == name.length() + 2 ? name : quoted;
    }

    @Override
    public String conditional(RuleNode.Conditional rule) {
        String line = "when " + Words.of(rule.condition()) + " then " + actions(rule.then());
        return rule.otherwise().isEmpty() ? line : line + " otherwise " + actions(rule.otherwise());
    }

    @Override
    public String always(RuleNode.Always rule) {
        return "always " + actions(rule.actions());
    }

    @Override
    public String group(RuleNode.Group rule) {
        ConditionNode condition = rule.condition();
        return "group, " + (condition == null ? "always" : "when " + Words.of(condition));
    }

    @Override
    public String table(RuleNode.Table rule) {
        String rows = rule.rows().stream()
                .map(row -> "when " + Words.of(row.condition()) + " then " + actions(row.actions()))
                .collect(Collectors.joining(" | "));
        return "first of: " + rows + (rule.otherwise().isEmpty() ? "" : " | otherwise " + actions(rule.otherwise()));
    }

    @Override
    public String definition(RuleNode.Definition rule) {
        Node value = rule.value();
        String words;
        if (value instanceof TextNode text) {
            words = Words.of(text);
        } else {
            words = value instanceof NumberNode number ? Words.of(number) : Words.of((ConditionNode) value);
        }
        return "local value, " + words;
    }

    private static String actions(List<ActionNode> actions) {
        return actions.stream().map(action -> action.accept(INSTANCE)).collect(Collectors.joining("; "));
    }

    @Override
    public String assign(ActionNode.Assign node) {
        return node.slot().variableName() + " = " + Words.of(node.value());
    }

    @Override
    public String useDefault(ActionNode.UseDefault node) {
        return node.slot().variableName() + " = the default";
    }

    @Override
    public String note(ActionNode.Note node) {
        return "note " + Words.of(node.text());
    }

    @Override
    public String refuse(ActionNode.Refuse node) {
        return "refuse with " + Words.of(node.message());
    }

    @Override
    public String stop(ActionNode.Stop node) {
        return "stop";
    }

    @Override
    public String invalid(ActionNode.Invalid node) {
        return "invalid: " + node.problem();
    }
}
