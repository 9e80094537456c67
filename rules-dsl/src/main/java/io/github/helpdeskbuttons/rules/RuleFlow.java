package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules of a set in the order in which they run, each with its branches and what is around it. */
final class RuleFlow implements RuleNode.Visitor<List<Branch>> {
    private final List<Stage> stages = new ArrayList<>();
    private Surroundings around;

    private RuleFlow(Set<Slot> assigned) {
        this.around = Surroundings.ofNone(assigned);
    }

    static List<Stage> of(List<RuleNode> rules) {
        RuleFlow flow = new RuleFlow(assignedBy(rules));
        flow.walk(rules);
        return flow.stages;
    }

    private static Set<Slot> assignedBy(List<RuleNode> rules) {
        Set<Slot> assigned = EnumSet.noneOf(Slot.class);
        for (RuleNode rule : rules) {
            for (Node part : rule.parts()) {
                if (part instanceof ActionNode action) {
                    Branch.target(action).ifPresent(assigned::add);
                }
            }
            if (rule instanceof RuleNode.Group group) {
                assigned.addAll(assignedBy(group.rules()));
            }
        }
        return assigned;
    }

    private void walk(List<RuleNode> rules) {
        for (RuleNode rule : rules) {
            stages.add(new Stage(rule, rule.accept(this), around));
            if (rule instanceof RuleNode.Group group) {
                Surroundings outer = around;
                around = outer.inside(group);
                walk(group.rules());
                around = outer;
            }
        }
    }

    @Override
    public List<Branch> conditional(RuleNode.Conditional rule) {
        return List.of(
                new Branch(around, Conjuncts.of(rule.condition()), rule.then()),
                new Branch(around, Conjuncts.ofOpposite(rule.condition()), rule.otherwise()));
    }

    @Override
    public List<Branch> always(RuleNode.Always rule) {
        return List.of(new Branch(around, List.of(), rule.actions()));
    }

    @Override
    public List<Branch> group(RuleNode.Group rule) {
        ConditionNode condition = rule.condition();
        List<ConditionNode> parts = condition == null ? List.of() : Conjuncts.of(condition);
        return List.of(new Branch(around, parts, List.of()));
    }

    @Override
    public List<Branch> table(RuleNode.Table rule) {
        List<Branch> branches = new ArrayList<>();
        List<ConditionNode> above = new ArrayList<>();
        for (RuleNode.Row row : rule.rows()) {
            List<ConditionNode> own = new ArrayList<>(above);
            own.addAll(Conjuncts.of(row.condition()));
            branches.add(new Branch(around, own, row.actions()));
            above.add(new ConditionNode.Not(row.condition()));
        }
        branches.add(new Branch(around, above, rule.otherwise()));
        return branches;
    }

    @Override
    public List<Branch> definition(RuleNode.Definition rule) {
        return List.of(new Branch(around, List.of(), List.of()));
    }

    /** A rule at its place. One of the branches is taken wherever the rule is reached. */
    record Stage(RuleNode rule, List<Branch> branches, Surroundings around) {

        /** The variables that are assigned whichever branch is taken. */
        boolean assignsAlways(Slot slot) {
            return branches.stream()
                    .allMatch(branch -> branch.lastAssignment(slot).isPresent());
        }

        /** The marks that make sure that the rule is reached, unless the evaluation ended before. */
        Set<Object> sufficient() {
            return around.sufficient();
        }
    }
}
