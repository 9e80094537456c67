package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Proves for a rule that it does nothing, and does not fail, unless one of a few atoms holds.
 *
 * <p>Where several proofs are possible it takes the one whose atoms are said to cost least.
 */
final class Necessity {
    private final ToDoubleFunction<Atom> cost;

    /** @param cost how dear it is to depend on an atom; infinite where it cannot be used */
    Necessity(ToDoubleFunction<Atom> cost) {
        this.cost = cost;
    }

    /** The atoms one of which must hold; empty where there is no proof. For a group it is about its condition alone. */
    Optional<Set<Atom>> of(RuleNode rule) {
        if (rule instanceof RuleNode.Conditional conditional) {
            return conditional.otherwise().isEmpty() ? ifHolds(conditional.condition()) : Optional.empty();
        }
        if (rule instanceof RuleNode.Table table) {
            List<ConditionNode> rows =
                    table.rows().stream().map(RuleNode.Row::condition).toList();
            return table.otherwise().isEmpty() ? all(rows, Necessity::ifHolds) : Optional.empty();
        }
        return rule instanceof RuleNode.Group group && group.condition() != null
                ? ifHolds(group.condition())
                : Optional.empty();
    }

    /** Atoms without which the condition is false, and does not fail. */
    private Optional<Set<Atom>> ifHolds(ConditionNode condition) {
        if (condition instanceof ConditionNode.AllOf all) {
            return best(all.parts(), Necessity::ifHolds);
        }
        if (condition instanceof ConditionNode.AnyOf any) {
            return all(any.parts(), Necessity::ifHolds);
        }
        if (condition instanceof ConditionNode.Not not) {
            return ifNot(not.part());
        }
        if (condition instanceof ConditionNode.NotText not) {
            return ifNot(not.part());
        }
        return cheapest(Atom.necessaryFor(condition).stream().map(Set::of).toList());
    }

    /** Atoms without which the condition is true, and does not fail. */
    private Optional<Set<Atom>> ifNot(ConditionNode condition) {
        if (condition instanceof ConditionNode.AllOf all) {
            return all(all.parts(), Necessity::ifNot);
        }
        if (condition instanceof ConditionNode.AnyOf any) {
            return best(any.parts(), Necessity::ifNot);
        }
        if (condition instanceof ConditionNode.Not not) {
            return ifHolds(not.part());
        }
        return condition instanceof ConditionNode.NotText not ? ifHolds(not.part()) : Optional.empty();
    }

    /** One part is enough; but a part behind one that can fail proves nothing, since the failure comes first. */
    private Optional<Set<Atom>> best(
            List<ConditionNode> parts, BiFunction<Necessity, ConditionNode, Optional<Set<Atom>>> prove) {
        List<Set<Atom>> proofs = new ArrayList<>();
        for (ConditionNode part : parts) {
            prove.apply(this, part).ifPresent(proofs::add);
            if (Fallible.canFail(part)) {
                break;
            }
        }
        return cheapest(proofs);
    }

    private Optional<Set<Atom>> all(
            List<ConditionNode> parts, BiFunction<Necessity, ConditionNode, Optional<Set<Atom>>> prove) {
        Set<Atom> union = new LinkedHashSet<>();
        for (ConditionNode part : parts) {
            Optional<Set<Atom>> proof = prove.apply(this, part);
            if (proof.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(proof.get());
        }
        return Optional.of(union);
    }

    private Optional<Set<Atom>> cheapest(List<Set<Atom>> proofs) {
        Optional<Set<Atom>> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Set<Atom> proof : proofs) {
            double total = proof.stream().mapToDouble(cost).sum();
            if (total < least) {
                least = total;
                best = Optional.of(proof);
            }
        }
        return best;
    }
}
