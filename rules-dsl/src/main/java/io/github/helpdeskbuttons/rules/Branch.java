package io.github.helpdeskbuttons.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Actions of a rule that are done together, and when: for looking at what must have happened before.
 *
 * <p>What is known where the branch is taken is a set of marks: a stable condition stands for itself, and a condition that
 * later rules can change stands for the one time it was looked at.
 */
final class Branch {
    private final List<ActionNode> actions;
    private final List<ConditionNode> conditions;
    private final Set<Object> known;
    private final Optional<Set<Object>> sufficient;

    /**
     * @param around what the groups around the rule say
     * @param own what must hold for the branch to be taken
     */
    Branch(Surroundings around, List<ConditionNode> own, List<ActionNode> actions) {
        this.actions = actions;
        this.conditions = around.with(own);
        this.known = new HashSet<>(around.known());
        own.stream().filter(around::isStable).forEach(known::add);
        Set<Object> enough = new HashSet<>(around.sufficient());
        enough.addAll(own);
        this.sufficient = own.stream().allMatch(around::isStable) ? Optional.of(enough) : Optional.empty();
    }

    List<ActionNode> actions() {
        return actions;
    }

    /** Everything that held when it was looked at on the way here. */
    List<ConditionNode> conditions() {
        return conditions;
    }

    /** The marks that are set wherever this branch is taken. */
    Set<Object> known() {
        return known;
    }

    /** The marks that, where they are set, make sure that this branch is taken when its rule is reached. */
    Optional<Set<Object>> sufficient() {
        return sufficient;
    }

    boolean endsEvaluation() {
        return !actions.isEmpty() && actions.get(actions.size() - 1).endsEvaluation();
    }

    /** What the last assignment to the variable leaves there, if there is one. */
    Optional<ActionNode> lastAssignment(Slot slot) {
        Optional<ActionNode> last = Optional.empty();
        for (ActionNode action : actions) {
            if (target(action).filter(slot::equals).isPresent()) {
                last = Optional.of(action);
            }
        }
        return last;
    }

    /** The variable that the action assigns, if it assigns one. */
    static Optional<Slot> target(ActionNode action) {
        if (action instanceof ActionNode.Assign assign) {
            return Optional.of(assign.slot());
        }
        return action instanceof ActionNode.UseDefault reset ? Optional.of(reset.slot()) : Optional.empty();
    }
}
