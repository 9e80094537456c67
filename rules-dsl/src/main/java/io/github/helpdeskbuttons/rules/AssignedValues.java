package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the values that rules assign whatever the press, where they reach a ticket. */
final class AssignedValues {
    private static final List<Assignable<?>> VARIABLES = List.of(
            Variables.BOARD,
            Variables.STATE,
            Variables.TEAM,
            Variables.TYPE,
            Variables.PRIORITY,
            Variables.SOURCE,
            Variables.OWNER,
            Variables.IMPACT,
            Variables.URGENCY,
            Variables.SUBJECT,
            Variables.MESSAGE);

    private AssignedValues() {}

    static List<AssignedValue> of(List<RuleNode> rules) {
        Set<AssignedValue> found = new LinkedHashSet<>();
        List<Branch> assignedBoard = List.of();
        for (RuleFlow.Stage stage : RuleFlow.of(rules)) {
            for (Branch branch : stage.branches()) {
                if (!refuses(branch)) {
                    found.addAll(of(stage.rule().name(), branch, board(branch, assignedBoard)));
                }
            }
            List<Branch> assigning = stage.branches().stream()
                    .filter(branch -> !branch.endsEvaluation())
                    .filter(AssignedValues::assignsBoard)
                    .toList();
            assignedBoard = assigning.isEmpty() ? assignedBoard : assigning;
        }
        return List.copyOf(found);
    }

    private static boolean assignsBoard(Branch branch) {
        return branch.lastAssignment(Slot.BOARD).isPresent();
    }

    /** The board in the branch: its own, else that of the branch that was the last to assign one, if it was taken for sure. */
    private static Optional<String> board(Branch branch, List<Branch> lastAssigning) {
        if (assignsBoard(branch)) {
            return constant(branch, Variables.BOARD);
        }
        return lastAssigning.stream()
                .filter(before ->
                        before.sufficient().filter(branch.known()::containsAll).isPresent())
                .findFirst()
                .flatMap(before -> constant(before, Variables.BOARD));
    }

    private static boolean refuses(Branch branch) {
        return branch.actions().stream().anyMatch(ActionNode.Refuse.class::isInstance);
    }

    private static List<AssignedValue> of(String rule, Branch branch, Optional<String> board) {
        List<AssignedValue> found = new ArrayList<>();
        for (Assignable<?> variable : VARIABLES) {
            constant(branch, variable).ifPresent(value -> found.add(new AssignedValue(rule, variable, value, board)));
        }
        return found;
    }

    /** What the branch leaves in the variable, where it is the same for every press. */
    private static Optional<String> constant(Branch branch, Assignable<?> variable) {
        return branch.lastAssignment(TextNode.slot(variable))
                .filter(ActionNode.Assign.class::isInstance)
                .map(action -> ((ActionNode.Assign) action).value())
                .map(AssignedValues::withoutLocal)
                .filter(AssignedValues::isConstant)
                .flatMap(AssignedValues::text);
    }

    private static TextNode withoutLocal(TextNode node) {
        TextNode value = node;
        while (value instanceof TextNode.LocalTextNode local) {
            value = local.value();
        }
        return value;
    }

    private static boolean isConstant(Node node) {
        boolean made = node instanceof TextNode.Concat
                || node instanceof TextNode.Mapped
                || node instanceof TextNode.Truncate
                || node instanceof TextNode.Replace;
        return node instanceof TextNode.Constant
                || (made && node.children().stream().allMatch(AssignedValues::isConstant));
    }

    /** Evaluated as rules are, so that it is what a press would get; empty where that fails. */
    private static Optional<String> text(TextNode constant) {
        return constant instanceof TextNode.Constant known
                ? Optional.of(known.text())
                : RuleSet.of(Rule.rule("constant").always(Variables.MESSAGE.set(constant)))
                        .evaluate(PressFacts.builder().build(), TicketValues.allDefault())
                        .values()
                        .get(Variables.MESSAGE);
    }
}
