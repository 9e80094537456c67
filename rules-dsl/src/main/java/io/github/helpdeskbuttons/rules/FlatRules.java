package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The rules of a set in the order in which the compiler makes steps of them, and what each may change. */
final class FlatRules {
    private final List<RuleNode> rules = new ArrayList<>();

    /** The position of the group around each rule, or -1. */
    private final List<Integer> groups = new ArrayList<>();

    /** For each rule the slots that it may assign, a bit each; and those of all rules together. */
    private final List<Integer> assignedBy = new ArrayList<>();

    private int assigned;

    /** For each slot how many rules may assign it. */
    private final int[] changing = new int[Slot.COUNT];

    /** How often each local value is defined. */
    private final IdentityHashMap<Local, Integer> definitions = new IdentityHashMap<>();

    FlatRules(List<RuleNode> rules) {
        flatten(rules, -1);
    }

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
        if (rule instanceof RuleNode.Definition definition) {
            Local local = definition.local();
            definitions.put(local, definitions.getOrDefault(local, 0) + 1);
        }
        int slots = 0;
        for (Node part : rule.parts()) {
            if (part instanceof ActionNode action) {
                Slot target = Branch.target(action).orElse(null);
                slots |= target == null ? 0 : bit(target);
            }
        }
        for (int rest = slots; rest != 0; rest &= rest - 1) {
            changing[Integer.numberOfTrailingZeros(rest)]++;
        }
        assignedBy.add(slots);
        assigned |= slots;
    }

    private static int bit(Slot slot) {
        return 1 << slot.index();
    }

    int size() {
        return rules.size();
    }

    RuleNode get(int position) {
        return rules.get(position);
    }

    int groupAround(int position) {
        return groups.get(position);
    }

    /** Whether a rule of the set assigns the variable. */
    boolean isAssigned(Slot slot) {
        return (assigned & bit(slot)) != 0;
    }

    /** A local value that is defined in several places has no one place in the frame. */
    boolean isInOnePlace(TextNode source) {
        return !(source instanceof TextNode.LocalTextNode local) || definitions.getOrDefault(local, 0) == 1;
    }

    /** Whether a rule of the set may change what the source holds. */
    boolean isChanging(TextNode source) {
        return source instanceof TextNode.LocalTextNode
                || (source instanceof TextNode.VariableNode variable && isAssigned(variable.slot()));
    }

    /** How many rules may change what the source holds. */
    int countChanging(TextNode source) {
        return source instanceof TextNode.LocalTextNode local
                ? definitions.getOrDefault(local, 0)
                : changing[((TextNode.VariableNode) source).slot().index()];
    }

    /** Whether the rule may change what the source holds. */
    boolean changes(int position, TextNode source) {
        return rules.get(position) instanceof RuleNode.Definition definition
                ? definition.local() == source
                : source instanceof TextNode.VariableNode variable
                        && (assignedBy.get(position) & bit(variable.slot())) != 0;
    }
}
