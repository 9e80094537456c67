package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that an index answers for many rules at once: does the subject equal or contain one of these texts, was one
 * of these options ticked?
 */
final class Atom {
    private static final Subject TICKED_OPTIONS =
            new Subject(new TextNode.SelectionsNode(), new TextNode.SelectionsNode());

    private final Subject subject;
    private final Kind kind;
    private final boolean ignoresCase;
    private final List<String> options;

    /** Worked out once: an atom is looked up many times while an index is made. */
    private final int hash;

    /**
     * @param subject what is looked at
     * @param kind how
     * @param ignoresCase whether the options are case-folded, and the subject is to be
     * @param options the texts, each once
     */
    private Atom(Subject subject, Kind kind, boolean ignoresCase, List<String> options) {
        this.subject = subject;
        this.kind = kind;
        this.ignoresCase = ignoresCase;
        this.options = options;
        this.hash =
                ((subject.hashCode() * 31 + kind.hashCode()) * 31 + (ignoresCase ? 1 : 0)) * 31 + options.hashCode();
    }

    /** How the subject is compared. */
    enum Kind {
        EQUALS,
        CONTAINS,
        TICKED
    }

    Subject subject() {
        return subject;
    }

    Kind kind() {
        return kind;
    }

    boolean ignoresCase() {
        return ignoresCase;
    }

    List<String> options() {
        return options;
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
            List<String> levels = new ArrayList<>();
            for (Level level : test.levels()) {
                levels.add(level.text());
            }
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
        @Nullable Subject subject = Subject.of(test.text());
        if (subject == null) {
            return List.of();
        }
        // What a text begins or ends with, it contains.
        Kind kind = test.operator() == Operator.IS ? Kind.EQUALS : Kind.CONTAINS;
        return all(subject, kind, test.ignoresCase(), test.quantifier(), test.options());
    }

    private static List<Atom> all(
            Subject subject, Kind kind, boolean ignoresCase, Quantifier quantifier, List<String> options) {
        Set<String> different = new LinkedHashSet<>();
        for (String option : options) {
            different.add(ignoresCase ? Texts.foldCase(option) : option);
        }
        // Every text contains the empty one.
        if (kind == Kind.CONTAINS && different.contains("")) {
            return List.of();
        }
        if (quantifier == Quantifier.ANY) {
            return List.of(new Atom(subject, kind, ignoresCase, List.copyOf(different)));
        }
        List<Atom> atoms = new ArrayList<>();
        for (String option : different) {
            atoms.add(new Atom(subject, kind, ignoresCase, List.of(option)));
        }
        return atoms;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Atom that
                        && hash == that.hash
                        && kind == that.kind
                        && ignoresCase == that.ignoresCase
                        && subject.equals(that.subject)
                        && options.equals(that.options));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
