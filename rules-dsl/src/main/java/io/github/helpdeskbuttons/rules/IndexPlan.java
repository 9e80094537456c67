package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Decides which subjects an index is worth, and which atoms each rule waits for. */
final class IndexPlan {
    private final List<RuleNode> rules = new ArrayList<>();

    /** The position of the group around each rule, or -1. */
    private final List<Integer> groups = new ArrayList<>();

    private final Set<Slot> assigned = EnumSet.noneOf(Slot.class);
    private final IdentityHashMap<Local, Integer> definitions = new IdentityHashMap<>();
    private Set<Subject> subjects = new HashSet<>();
    private List<Optional<Set<Atom>>> awaited = List.of();
    private final Map<Atom, Integer> atoms = new LinkedHashMap<>();

    private IndexPlan(List<RuleNode> all, IndexPolicy policy) {
        flatten(all, -1);
        rules.forEach(this::collectWrites);
        choose(policy);
    }

    /** The plan, or nothing where looking at rule after rule costs less. */
    static Optional<IndexPlan> of(List<RuleNode> rules, IndexPolicy policy) {
        IndexPlan plan = new IndexPlan(rules, policy);
        return plan.atoms.isEmpty() ? Optional.empty() : Optional.of(plan);
    }

    /** In the order in which the compiler makes steps of them. */
    private void flatten(List<RuleNode> block, int group) {
        for (RuleNode rule : block) {
            if (!(rule instanceof RuleNode.Group inner)) {
                add(rule, group);
            } else if (inner.condition() == null) {
                flatten(inner.rules(), group);
            } else {
                add(rule, group);
                flatten(inner.rules(), rules.size() - 1);
            }
        }
    }

    private void add(RuleNode rule, int group) {
        rules.add(rule);
        groups.add(group);
    }

    private void collectWrites(RuleNode rule) {
        if (rule instanceof RuleNode.Definition definition) {
            definitions.merge(definition.local(), 1, Integer::sum);
        }
        assigned.addAll(assignedBy(rule));
    }

    private static Set<Slot> assignedBy(RuleNode rule) {
        Set<Slot> slots = EnumSet.noneOf(Slot.class);
        for (Node part : rule.parts()) {
            if (part instanceof ActionNode action) {
                Branch.target(action).ifPresent(slots::add);
            }
        }
        return slots;
    }

    /** Leaves out the subjects of too few questions, until all that are left pay. */
    private void choose(IndexPolicy policy) {
        subjects = paying(policy, subject -> true);
        Set<Subject> left = paying(policy, subjects::contains);
        while (!left.equals(subjects)) {
            subjects = left;
            left = paying(policy, subjects::contains);
        }
        for (int i = 0; i < rules.size(); i++) {
            awaited.get(i).ifPresent(set -> set.forEach(this::number));
            rules.get(i).parts().forEach(this::numberQuestions);
        }
    }

    /** The usable subjects about which enough is asked at every press, or would be without an index. */
    private Set<Subject> paying(IndexPolicy policy, Predicate<Subject> usable) {
        Necessity necessity =
                new Necessity(atom -> usable.test(atom.subject()) ? cost(atom) : Double.POSITIVE_INFINITY);
        awaited = rules.stream().map(necessity::of).toList();
        Set<Atom> asked = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            awaited.get(i)
                    .ifPresentOrElse(asked::addAll, questionsOf(rules.get(i).parts(), asked));
        }
        Map<Subject, Double> worth = new HashMap<>();
        asked.forEach(atom -> worth.merge(atom.subject(), policy.weight(atom), Double::sum));
        Set<Subject> paying = new HashSet<>();
        worth.forEach((subject, value) -> {
            if (value >= 1 && usable.test(subject) && isIndexable(subject) && !isChain(subject, policy)) {
                paying.add(subject);
            }
        });
        return paying;
    }

    /** Whether few rules are about the subject, and most of them change it: the index would be out of date all the time. */
    private boolean isChain(Subject subject, IndexPolicy policy) {
        int about = 0;
        int changing = 0;
        for (int i = 0; i < rules.size(); i++) {
            boolean waits = awaited.get(i).stream().flatMap(Set::stream).anyMatch(atom -> atom.subject()
                    .equals(subject));
            about += waits ? 1 : 0;
            changing += waits && changes(i, subject.source()) ? 1 : 0;
        }
        return about < policy.chain() && changing > about / 2;
    }

    private static Runnable questionsOf(List<? extends Node> parts, Set<Atom> into) {
        return () -> parts.forEach(part -> collectQuestions(part, into));
    }

    private static void collectQuestions(Node node, Set<Atom> into) {
        if (node instanceof ConditionNode condition && Atom.areExact(condition)) {
            into.addAll(Atom.necessaryFor(condition));
        }
        node.children().forEach(child -> collectQuestions(child, into));
    }

    /** A local value that is defined in several places has no one place in the frame. */
    private boolean isIndexable(Subject subject) {
        return !(subject.source() instanceof TextNode.LocalTextNode local) || definitions.getOrDefault(local, 0) == 1;
    }

    /** How often a rule that waits for the atom will have to be looked at in vain, by rule of thumb. */
    private double cost(Atom atom) {
        double cost = 0;
        for (String option : atom.options()) {
            cost += atom.kind() == Atom.Kind.CONTAINS ? 2 + 200.0 / (option.length() * option.length()) : 1;
        }
        if (atom.subject().source() instanceof TextNode.VariableNode variable) {
            cost *= variable.slot().isLevel() ? 50 : 1;
            cost *= variable.slot().isWritable() ? 4 : 1;
            cost *= assigned.contains(variable.slot()) ? 4 : 1;
        }
        return isIndexable(atom.subject()) ? cost : Double.POSITIVE_INFINITY;
    }

    private void number(Atom atom) {
        atoms.putIfAbsent(atom, atoms.size());
    }

    private void numberQuestions(Node node) {
        if (node instanceof ConditionNode condition && Atom.areExact(condition)) {
            for (Atom atom : Atom.necessaryFor(condition)) {
                if (subjects.contains(atom.subject())) {
                    number(atom);
                }
            }
        }
        node.children().forEach(this::numberQuestions);
    }

    List<RuleNode> rules() {
        return rules;
    }

    int groupAround(int position) {
        return groups.get(position);
    }

    /** The atoms by their numbers, which count from zero in this order. */
    Set<Atom> atoms() {
        return atoms.keySet();
    }

    /** The numbers of the atoms one of which must hold for the rule to do anything; nothing where it always may. */
    Optional<int[]> awaitedBy(int position) {
        return awaited.get(position)
                .map(set -> set.stream().mapToInt(this::numberOf).toArray());
    }

    private int numberOf(Atom atom) {
        return atoms.getOrDefault(atom, -1);
    }

    /** The numbers of the atoms that together answer the condition; nothing where they do not. */
    Optional<int[]> answersOf(ConditionNode condition) {
        List<Atom> necessary = Atom.areExact(condition) ? Atom.necessaryFor(condition) : List.of();
        return necessary.isEmpty() || !atoms.keySet().containsAll(necessary)
                ? Optional.empty()
                : Optional.of(necessary.stream().mapToInt(this::numberOf).toArray());
    }

    /** Whether a rule of the set may change what the source holds. */
    boolean isChanging(TextNode source) {
        return source instanceof TextNode.LocalTextNode
                || (source instanceof TextNode.VariableNode variable && assigned.contains(variable.slot()));
    }

    /** Whether the rule may change what the source holds. */
    boolean changes(int position, TextNode source) {
        RuleNode rule = rules.get(position);
        return rule instanceof RuleNode.Definition definition
                ? definition.local() == source
                : source instanceof TextNode.VariableNode variable
                        && assignedBy(rule).contains(variable.slot());
    }
}
