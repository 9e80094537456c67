package io.github.helpdeskbuttons.rules;

import java.util.EnumSet;
import java.util.Set;

/** Which variables a part of a rule reads when it is evaluated. */
final class Reads {

    private Reads() {}

    static Set<Slot> of(Node node) {
        Set<Slot> slots = EnumSet.noneOf(Slot.class);
        collect(node, slots);
        return slots;
    }

    private static void collect(Node node, Set<Slot> into) {
        if (node instanceof TextNode.VariableNode variable) {
            into.add(variable.slot());
        } else if (node instanceof ConditionNode.IsDefault test) {
            into.add(test.slot());
        } else if (node instanceof ConditionNode.LevelTest test) {
            into.add(test.slot());
        } else if (node instanceof NumberNode.Rank rank) {
            into.add(rank.slot());
        } else if (node instanceof ConditionNode.HasOption) {
            into.add(Slot.SELECTIONS);
        } else if (isHostCode(node)) {
            into.addAll(EnumSet.allOf(Slot.class));
        }
        node.children().forEach(child -> collect(child, into));
    }

    /** The host's own code may read anything. */
    private static boolean isHostCode(Node node) {
        return node instanceof ConditionNode.Custom
                || node instanceof TextNode.Custom
                || node instanceof NumberNode.Custom;
    }
}
