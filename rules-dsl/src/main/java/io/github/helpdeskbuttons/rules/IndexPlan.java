package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which subjects an index is worth, and which atoms each rule waits for. */
final class IndexPlan {
    private static final int[] NONE = {};

    private final FlatRules rules;
    private final IndexPolicy policy;
    private final AtomTable table = new AtomTable();

    /** For each rule the atoms one of which must hold for it to do anything; null where it always may. */
    private List<@Nullable Set<Atom>> awaited = List.of();

    private final Map<Atom, Integer> atoms = new LinkedHashMap<>();

    private IndexPlan(FlatRules rules, IndexPolicy policy) {
        this.rules = rules;
        this.policy = policy;
        Set<Subject> subjects = choose();
        for (int i = 0; i < rules.size(); i++) {
            Set<Atom> set = awaited.get(i);
            if (set != null) {
                for (Atom atom : set) {
                    number(atom);
                }
            }
            for (Node part : rules.get(i).parts()) {
                numberQuestions(part, subjects);
            }
        }
    }

    /** The plan; null where looking at rule after rule costs less. */
    static @Nullable IndexPlan of(List<RuleNode> rules, IndexPolicy policy) {
        IndexPlan plan = new IndexPlan(new FlatRules(rules), policy);
        return plan.atoms.isEmpty() ? null : plan;
    }

    /** Leaves out the subjects of too few questions, until all that are left pay. */
    private Set<Subject> choose() {
        Set<Subject> left = paying(null);
        Set<Subject> subjects;
        do {
            subjects = left;
            left = paying(subjects);
        } while (!left.equals(subjects));
        return subjects;
    }

    /** The usable subjects about which enough is asked at every press, or would be without an index. */
    private Set<Subject> paying(@Nullable Set<Subject> usable) {
        Necessity necessity = new Necessity(table, new AtomCost(rules, usable));
        awaited = new ArrayList<>();
        // In the order of the rules, so that the sums below come out alike at each start.
        Set<Atom> asked = new LinkedHashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Set<Atom> set = necessity.of(rules.get(i));
            awaited.add(set);
            if (set != null) {
                asked.addAll(set);
            } else {
                for (Node part : rules.get(i).parts()) {
                    collectQuestions(part, asked);
                }
            }
        }
        Map<Subject, Double> worth = new HashMap<>();
        for (Atom atom : asked) {
            worth.put(atom.subject(), worth.getOrDefault(atom.subject(), 0.0) + policy.weight(atom));
        }
        Set<Subject> paying = new HashSet<>();
        for (Map.Entry<Subject, Double> entry : worth.entrySet()) {
            Subject subject = entry.getKey();
            if (entry.getValue() >= 1
                    && (usable == null || usable.contains(subject))
                    && rules.isInOnePlace(subject.source())) {
                paying.add(subject);
            }
        }
        paying.removeAll(chains());
        return paying;
    }

    /** The subjects that few rules are about, and half as many change: an index would be out of date all the time. */
    private Set<Subject> chains() {
        Map<Subject, Integer> about = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Subject subject : subjectsAwaitedBy(i)) {
                about.put(subject, about.getOrDefault(subject, 0) + 1);
            }
        }
        Set<Subject> chains = new HashSet<>();
        for (Map.Entry<Subject, Integer> entry : about.entrySet()) {
            int count = entry.getValue();
            if (count < policy.chain() && rules.countChanging(entry.getKey().source()) > count / 2) {
                chains.add(entry.getKey());
            }
        }
        return chains;
    }

    private Set<Subject> subjectsAwaitedBy(int position) {
        Set<Atom> set = awaited.get(position);
        if (set == null) {
            return Set.of();
        }
        if (set.size() == 1) {
            return Set.of(set.iterator().next().subject());
        }
        Set<Subject> subjects = new HashSet<>();
        for (Atom atom : set) {
            subjects.add(atom.subject());
        }
        return subjects;
    }

    private void collectQuestions(Node node, Set<Atom> into) {
        if (node instanceof ConditionNode condition) {
            into.addAll(table.answering(condition));
        }
        for (Node child : node.children()) {
            collectQuestions(child, into);
        }
    }

    private void numberQuestions(Node node, Set<Subject> subjects) {
        if (node instanceof ConditionNode condition) {
            for (Atom atom : table.answering(condition)) {
                if (subjects.contains(atom.subject())) {
                    number(atom);
                }
            }
        }
        for (Node child : node.children()) {
            numberQuestions(child, subjects);
        }
    }

    private void number(Atom atom) {
        if (!atoms.containsKey(atom)) {
            atoms.put(atom, atoms.size());
        }
    }

    FlatRules rules() {
        return rules;
    }

    /** The atoms by their numbers, which count from zero in this order. */
    Set<Atom> atoms() {
        return atoms.keySet();
    }

    /** The numbers of the atoms one of which must hold for the rule to do anything; null where it always may. */
    int @Nullable [] awaitedBy(int position) {
        Set<Atom> set = awaited.get(position);
        return set == null ? null : numbers(set);
    }

    /** The numbers of the atoms that together answer the condition; none where they do not. */
    int[] answersOf(ConditionNode condition) {
        List<Atom> answering = table.answering(condition);
        for (Atom atom : answering) {
            if (!atoms.containsKey(atom)) {
                return NONE;
            }
        }
        return answering.isEmpty() ? NONE : numbers(answering);
    }

    private int[] numbers(Collection<Atom> some) {
        int[] numbers = new int[some.size()];
        int count = 0;
        for (Atom atom : some) {
            numbers[count++] = atoms.getOrDefault(atom, -1);
        }
        return numbers;
    }
}
