package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves for a rule that it does nothing, and does not fail, unless one of a few atoms holds.
 *
 * <p>Where several proofs are possible it takes the one whose atoms are said to cost least.
 */
final class Necessity {
    private final AtomTable atoms;
    private final AtomCost cost;

    Necessity(AtomTable atoms, AtomCost cost) {
        this.atoms = atoms;
        this.cost = cost;
    }

    /** The atoms one of which must hold; null where there is no proof. For a group it is about its condition alone. */
    @Nullable
    Set<Atom> of(RuleNode rule) {
        if (rule instanceof RuleNode.Conditional conditional) {
            return conditional.otherwise().isEmpty() ? prove(conditional.condition(), true) : null;
        }
        if (rule instanceof RuleNode.Table table) {
            List<ConditionNode> rows = new ArrayList<>();
            for (RuleNode.Row row : table.rows()) {
                rows.add(row.condition());
            }
            return table.otherwise().isEmpty() ? all(rows, true) : null;
        }
        return rule instanceof RuleNode.Group group && group.condition() != null
                ? prove(group.condition(), true)
                : null;
    }

    /** Atoms without which the condition does not come out as {@code outcome}, and does not fail. */
    private @Nullable Set<Atom> prove(ConditionNode condition, boolean outcome) {
        if (condition instanceof ConditionNode.AllOf all) {
            return outcome ? best(all.parts(), true) : all(all.parts(), false);
        }
        if (condition instanceof ConditionNode.AnyOf any) {
            return outcome ? all(any.parts(), true) : best(any.parts(), false);
        }
        if (condition instanceof ConditionNode.Not not) {
            return prove(not.part(), !outcome);
        }
        if (condition instanceof ConditionNode.NotText not) {
            return prove(not.part(), !outcome);
        }
        return outcome ? cheapest(atoms.necessaryFor(condition)) : null;
    }

    /** All of these must hold, so each alone is a proof. */
    private @Nullable Set<Atom> cheapest(List<Atom> necessary) {
        Atom best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Atom atom : necessary) {
            double itsCost = cost.of(atom);
            if (itsCost < least) {
                least = itsCost;
                best = atom;
            }
        }
        return best == null ? null : Set.of(best);
    }

    /** One part is enough; but a part behind one that can fail proves nothing, since the failure comes first. */
    private @Nullable Set<Atom> best(List<ConditionNode> parts, boolean outcome) {
        Set<Atom> best = null;
        double least = Double.POSITIVE_INFINITY;
        for (ConditionNode part : parts) {
            Set<Atom> proof = prove(part, outcome);
            double itsCost = proof == null ? Double.POSITIVE_INFINITY : total(proof);
            if (itsCost < least) {
                least = itsCost;
                best = proof;
            }
            if (Fallible.canFail(part)) {
                break;
            }
        }
        return best;
    }

    private double total(Set<Atom> proof) {
        double total = 0;
        for (Atom atom : proof) {
            total += cost.of(atom);
        }
        return total;
    }

    private @Nullable Set<Atom> all(List<ConditionNode> parts, boolean outcome) {
        Set<Atom> union = new LinkedHashSet<>();
        for (ConditionNode part : parts) {
            Set<Atom> proof = prove(part, outcome);
            if (proof == null) {
                return null;
            }
            union.addAll(proof);
        }
        return union;
    }
}
