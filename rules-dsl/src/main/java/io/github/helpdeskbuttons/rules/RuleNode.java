package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nodes behind {@link Rule}. */
sealed interface RuleNode extends Rule {

    <R> R accept(Visitor<R> visitor);

    /** Everything that the rule itself reads and does, without the rules inside it. */
    List<? extends Node> parts();

    /** How many groups are inside one another, this rule included. */
    default int depth() {
        return 1;
    }

    static List<RuleNode> all(Iterable<? extends Rule> rules) {
        List<RuleNode> nodes = new ArrayList<>();
        for (Rule rule : rules) {
            nodes.add((RuleNode) rule);
        }
        return Collections.unmodifiableList(nodes);
    }

    static List<ActionNode> actions(Action first, Action... more) {
        List<ActionNode> actions = new ArrayList<>();
        actions.add((ActionNode) Objects.requireNonNull(first, "first"));
        for (Action action : Objects.requireNonNull(more, "more")) {
            actions.add((ActionNode) Objects.requireNonNull(action, "more"));
        }
        return Collections.unmodifiableList(actions);
    }

    /** How a message about a rule begins. */
    static String about(String name) {
        return "Rule \"" + name + "\": ";
    }

    /** The rule itself, or an exception that names it where a part of it cannot be. */
    static <R extends RuleNode> R checked(R rule) {
        Optional<String> problem = RuleProblems.of(rule);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(about(rule.name()) + problem.get() + ".");
        }
        return rule;
    }

    /** One method for each kind of node, so that a forgotten one does not compile. */
    interface Visitor<R> {
        R conditional(Conditional rule);

        R always(Always rule);

        R group(Group rule);

        R table(Table rule);

        R definition(Definition rule);
    }

    record Conditional(String name, ConditionNode condition, List<ActionNode> then, List<ActionNode> otherwise)
            implements RuleNode, ConditionalRule {
        @Override
        public Rule otherwise(Action first, Action... more) {
            return checked(new Conditional(name, condition, then, actions(first, more)));
        }

        @Override
        public List<? extends Node> parts() {
            List<Node> parts = new ArrayList<>(List.of(condition));
            parts.addAll(then);
            parts.addAll(otherwise);
            return parts;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }

        @Override
        public String toString() {
            return Description.of(this);
        }
    }

    record Always(String name, List<ActionNode> actions) implements RuleNode {
        @Override
        public List<? extends Node> parts() {
            return actions;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.always(this);
        }

        @Override
        public String toString() {
            return Description.of(this);
        }
    }

    record Group(String name, @Nullable ConditionNode condition, List<RuleNode> rules, @Override int depth)
            implements RuleNode {
        Group(String name, @Nullable ConditionNode condition, List<RuleNode> rules) {
            this(name, condition, rules, 1 + deepest(rules));
        }

        private static int deepest(List<RuleNode> rules) {
            int deepest = 0;
            for (RuleNode rule : rules) {
                deepest = Math.max(deepest, rule.depth());
            }
            return deepest;
        }

        @Override
        public List<? extends Node> parts() {
            return condition == null ? List.of() : List.of(condition);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }

        @Override
        public String toString() {
            return Description.of(this);
        }
    }

    /** A row of a table. */
    record Row(ConditionNode condition, List<ActionNode> actions) {}

    record Table(String name, List<Row> rows, List<ActionNode> otherwise) implements RuleNode, TableRule {
        @Override
        public TableDraft.Row when(Condition condition) {
            return new TableDraft.Row(name, rows, ConditionNode.of(condition, "condition"));
        }

        @Override
        public Rule otherwise(Action first, Action... more) {
            return checked(new Table(name, rows, RuleNode.actions(first, more)));
        }

        @Override
        public List<? extends Node> parts() {
            List<Node> parts = new ArrayList<>();
            for (Row row : rows) {
                parts.add(row.condition());
                parts.addAll(row.actions());
            }
            parts.addAll(otherwise);
            return parts;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }

        @Override
        public String toString() {
            return Description.of(this);
        }
    }

    record Definition(Local local) implements RuleNode {
        @Override
        public String name() {
            return local.name();
        }

        /** How the value is computed. */
        Node value() {
            if (local instanceof TextNode.LocalTextNode text) {
                return text.value();
            }
            return local instanceof NumberNode.LocalNumberNode number
                    ? number.value()
                    : ((ConditionNode.LocalConditionNode) local).value();
        }

        @Override
        public List<? extends Node> parts() {
            return List.of(value());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.definition(this);
        }

        @Override
        public String toString() {
            return Description.of(this);
        }
    }
}
