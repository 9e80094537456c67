package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.TextTest;
import io.github.helpdeskbuttons.rules.Finding.Kind;
import io.github.helpdeskbuttons.rules.RuleFlow.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for a state, a team or a type that is assigned while the board can be the default. */
final class BoardLint {
    private static final List<Slot> BELONGING = List.of(Slot.STATE, Slot.TEAM, Slot.TYPE);

    private final Lint.Report report;

    /** Where all marks of one of these are set, the board is named. */
    private final List<Set<Object>> named = new ArrayList<>();

    /** What was assigned while the board was not named for sure; a later rule may name it still. */
    private List<Pending> pending = new ArrayList<>();

    BoardLint(Lint.Report report) {
        this.report = report;
    }

    void look(List<Stage> stages, boolean namedAtFirst) {
        if (namedAtFirst) {
            named.add(Set.of());
        }
        for (Stage stage : stages) {
            for (Branch branch : stage.branches()) {
                take(stage, branch);
            }
            if (stage.assignsAlways(Slot.BOARD)
                    && stage.branches().stream().allMatch(branch -> namesBoard(branch, branch.known()))) {
                nowNamed(stage.sufficient());
            }
        }
        settle(pending);
    }

    private void take(Stage stage, Branch branch) {
        List<Pending> assigned = new ArrayList<>();
        if (!namesBoard(branch, branch.known())) {
            for (Slot slot : BELONGING) {
                branch.lastAssignment(slot)
                        .filter(ActionNode.Assign.class::isInstance)
                        .ifPresent(action -> assigned.add(new Pending(stage, slot, branch.known())));
            }
        }
        Optional<ActionNode> board = branch.lastAssignment(Slot.BOARD);
        if (board.isPresent() && isName(board.get())) {
            branch.sufficient().ifPresent(this::nowNamed);
            if (isForUnnamed(branch)) {
                nowNamed(stage.sufficient());
            }
        } else if (board.isPresent()) {
            named.clear();
        }
        if (branch.endsEvaluation()) {
            boolean filed = branch.actions().get(branch.actions().size() - 1) instanceof ActionNode.Stop;
            settle(filed ? assigned : List.of());
        } else {
            pending.addAll(assigned);
        }
    }

    private boolean namesBoard(Branch branch, Set<Object> known) {
        Optional<ActionNode> board = branch.lastAssignment(Slot.BOARD);
        if (board.isPresent()) {
            return isName(board.get());
        }
        return named.stream().anyMatch(known::containsAll)
                || branch.conditions().stream().anyMatch(BoardLint::saysNamed);
    }

    /** A bare variable passes its default on; everything else gives a text. */
    private static boolean isName(ActionNode action) {
        return action instanceof ActionNode.Assign assign
                && !(assign.value() instanceof TextNode.TextVariableNode)
                && !(assign.value() instanceof TextNode.LocalTextNode);
    }

    private static boolean saysNamed(ConditionNode condition) {
        if (condition instanceof TextTest test && test.text() instanceof TextNode.VariableNode variable) {
            return variable.slot() == Slot.BOARD && Verdict.of(test) == Verdict.UNKNOWN;
        }
        return condition.equals(new ConditionNode.Not(new ConditionNode.IsDefault(Slot.BOARD)));
    }

    /** Whether the branch is taken wherever the board is the default, so that it is named after it in any case. */
    private static boolean isForUnnamed(Branch branch) {
        return branch.conditions().equals(List.of(new ConditionNode.IsDefault(Slot.BOARD)));
    }

    private void nowNamed(Set<Object> marks) {
        named.add(new HashSet<>(marks));
        pending = new ArrayList<>(pending.stream()
                .filter(entry -> !entry.known.containsAll(marks))
                .toList());
    }

    private void settle(List<Pending> left) {
        for (Pending entry : new LinkedHashSet<>(left)) {
            report.add(
                    entry.stage,
                    Kind.BOARD_MISSING,
                    entry.slot.variableName()
                            + " belongs to a board, and the board can be the default here; assign the board too");
        }
    }

    /** An assignment that waits for its board. */
    private record Pending(Stage stage, Slot slot, Set<Object> known) {}
}
