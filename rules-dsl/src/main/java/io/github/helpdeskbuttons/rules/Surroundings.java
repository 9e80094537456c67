package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the groups around a rule say about the moment when the rule runs. */
record Surroundings(Set<Slot> assigned, List<ConditionNode> conditions, Set<Object> known, Set<Object> sufficient) {

    /** @param assigned the variables that some rule of the set assigns */
    static Surroundings ofNone(Set<Slot> assigned) {
        return new Surroundings(assigned, List.of(), Set.of(), Set.of());
    }

    /** Whether the condition keeps holding, once it holds: no rule of the set changes what it reads. */
    boolean isStable(ConditionNode condition) {
        return Reads.of(condition).stream().noneMatch(assigned::contains);
    }

    /** The conditions around a rule that still hold for sure, and the rule's own. */
    List<ConditionNode> with(List<ConditionNode> own) {
        List<ConditionNode> all =
                new ArrayList<>(conditions.stream().filter(this::isStable).toList());
        all.addAll(own);
        return all;
    }

    /** The surroundings of the rules in a group: that it was entered is known as long as they run. */
    Surroundings inside(RuleNode.Group group) {
        ConditionNode condition = group.condition();
        if (condition == null) {
            return this;
        }
        List<ConditionNode> parts = Conjuncts.of(condition);
        List<ConditionNode> allConditions = new ArrayList<>(conditions);
        allConditions.addAll(parts);
        Object entered = new Object();
        Set<Object> nowKnown = new HashSet<>(known);
        nowKnown.add(entered);
        parts.stream().filter(this::isStable).forEach(nowKnown::add);
        Set<Object> nowSufficient = new HashSet<>(sufficient);
        if (parts.stream().allMatch(this::isStable)) {
            nowSufficient.addAll(parts);
        } else {
            nowSufficient.add(entered);
        }
        return new Surroundings(assigned, allConditions, nowKnown, nowSufficient);
    }
}
