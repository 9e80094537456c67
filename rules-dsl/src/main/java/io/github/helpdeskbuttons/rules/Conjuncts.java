package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;

/** Takes a condition apart into conditions that must all hold; an opposite is always a {@link ConditionNode.Not}. */
final class Conjuncts {

    private Conjuncts() {}

    static List<ConditionNode> of(ConditionNode condition) {
        List<ConditionNode> parts = new ArrayList<>();
        collect(condition, parts);
        return parts;
    }

    /** What must hold where the condition does not. */
    static List<ConditionNode> ofOpposite(ConditionNode condition) {
        List<ConditionNode> parts = new ArrayList<>();
        collectOpposite(condition, parts);
        return parts;
    }

    private static void collect(ConditionNode condition, List<ConditionNode> into) {
        if (condition instanceof ConditionNode.AllOf all) {
            all.parts().forEach(part -> collect(part, into));
        } else if (condition instanceof ConditionNode.Not not) {
            collectOpposite(not.part(), into);
        } else if (condition instanceof ConditionNode.NotText not) {
            collectOpposite(not.part(), into);
        } else {
            into.add(condition);
        }
    }

    private static void collectOpposite(ConditionNode condition, List<ConditionNode> into) {
        if (condition instanceof ConditionNode.AnyOf any) {
            any.parts().forEach(part -> collectOpposite(part, into));
        } else if (condition instanceof ConditionNode.Not not) {
            collect(not.part(), into);
        } else if (condition instanceof ConditionNode.NotText not) {
            collect(not.part(), into);
        } else {
            into.add(new ConditionNode.Not(condition));
        }
    }
}
