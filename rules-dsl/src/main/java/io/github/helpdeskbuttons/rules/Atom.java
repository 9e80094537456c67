package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question that an index answers for many rules at once: does the subject equal or contain one of these texts, was one
 * of these options ticked?
 *
 * @param subject what is looked at
 * @param kind how
 * @param ignoresCase whether the options are case-folded, and the subject is to be
 * @param options the texts, each once
 */
record Atom(Subject subject, Kind kind, boolean ignoresCase, List<String> options) {
    private static final Subject TICKED_OPTIONS =
            new Subject(new TextNode.SelectionsNode(), new TextNode.SelectionsNode());

    /** How the subject is compared. */
    enum Kind {
        EQUALS,
        CONTAINS,
        TICKED
    }

    /** Atoms that must all hold where the condition does; none where an index cannot help. */
    static List<Atom> necessaryFor(ConditionNode condition) {
        if (condition instanceof ConditionNode.TextTest test) {
            return ofTest(test);
        }
        if (condition instanceof ConditionNode.HasOption test) {
            return all(TICKED_OPTIONS, Kind.TICKED, test.ignoresCase(), test.quantifier(), test.options());
        }
        if (condition instanceof ConditionNode.LevelTest test) {
            TextNode variable = new TextNode.LevelVariableNode(test.slot());
            List<String> levels = test.levels().stream().map(Level::text).toList();
            return all(new Subject(variable, variable), Kind.EQUALS, false, Quantifier.ANY, levels);
        }
        return List.of();
    }

    /** Whether the condition holds wherever all atoms that are necessary for it do. */
    static boolean areExact(ConditionNode condition) {
        return !(condition instanceof ConditionNode.TextTest test)
                || test.operator() == Operator.IS
                || test.operator() == Operator.CONTAINS;
    }

    private static List<Atom> ofTest(ConditionNode.TextTest test) {
        Optional<Subject> subject = Subject.of(test.text());
        if (subject.isEmpty()) {
            return List.of();
        }
        // What a text begins or ends with, it contains.
        Kind kind = test.operator() == Operator.IS ? Kind.EQUALS : Kind.CONTAINS;
        return all(subject.get(), kind, test.ignoresCase(), test.quantifier(), test.options());
    }

    private static List<Atom> all(
            Subject subject, Kind kind, boolean ignoresCase, Quantifier quantifier, List<String> options) {
        Set<String> different = new LinkedHashSet<>();
        options.forEach(option -> different.add(ignoresCase ? Texts.foldCase(option) : option));
        // Every text contains the empty one.
        if (kind == Kind.CONTAINS && different.contains("")) {
            return List.of();
        }
        return quantifier == Quantifier.ANY
                ? List.of(new Atom(subject, kind, ignoresCase, List.copyOf(different)))
                : different.stream()
                        .map(option -> new Atom(subject, kind, ignoresCase, List.of(option)))
                        .toList();
    }
}
