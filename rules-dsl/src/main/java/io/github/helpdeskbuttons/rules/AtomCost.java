package io.github.helpdeskbuttons.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often a rule that waits for an atom will have to be looked at in vain, by rule of thumb. */
final class AtomCost {
    private final FlatRules rules;
    private final @Nullable Set<Subject> usable;

    /** @param usable the subjects that an index may have; null where it may have any */
    AtomCost(FlatRules rules, @Nullable Set<Subject> usable) {
        this.rules = rules;
        this.usable = usable;
    }

    /** The cost; infinite where the atom cannot be in an index. */
    double of(Atom atom) {
        Subject subject = atom.subject();
        if ((usable != null && !usable.contains(subject)) || !rules.isInOnePlace(subject.source())) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = 0;
        for (String option : atom.options()) {
            cost += atom.kind() == Atom.Kind.CONTAINS ? 2 + 200.0 / (option.length() * option.length()) : 1;
        }
        if (subject.source() instanceof TextNode.VariableNode variable) {
            cost *= variable.slot().isLevel() ? 50 : 1;
            cost *= variable.slot().isWritable() ? 4 : 1;
            cost *= rules.isAssigned(variable.slot()) ? 4 : 1;
        }
        return cost;
    }
}
