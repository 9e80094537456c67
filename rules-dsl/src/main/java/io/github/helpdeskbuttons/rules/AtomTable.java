package io.github.helpdeskbuttons.rules;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The atoms of the conditions of a rule set, worked out once for each condition; equal atoms are one and the same. */
final class AtomTable {
    private final Map<Atom, Atom> atoms = new HashMap<>();
    private final IdentityHashMap<ConditionNode, List<Atom>> byCondition = new IdentityHashMap<>();

    /** Atoms that must all hold where the condition does; none where an index cannot help. */
    List<Atom> necessaryFor(ConditionNode condition) {
        List<Atom> known = byCondition.get(condition);
        if (known == null) {
            known = shared(Atom.necessaryFor(condition));
            byCondition.put(condition, known);
        }
        return known;
    }

    /** Atoms that together answer the condition; none where an index cannot. */
    List<Atom> answering(ConditionNode condition) {
        return Atom.areExact(condition) ? necessaryFor(condition) : List.of();
    }

    private List<Atom> shared(List<Atom> made) {
        if (made.size() == 1) {
            return List.of(shared(made.get(0)));
        }
        Atom[] shared = new Atom[made.size()];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = shared(made.get(i));
        }
        return List.of(shared);
    }

    private Atom shared(Atom atom) {
        Atom known = atoms.putIfAbsent(atom, atom);
        return known == null ? atom : known;
    }
}
