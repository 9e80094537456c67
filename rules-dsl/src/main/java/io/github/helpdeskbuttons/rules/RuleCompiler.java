package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.Entrance;
import io.github.helpdeskbuttons.rules.Plan.Step;
import io.github.helpdeskbuttons.rules.Plan.Test;
import java.util.List;
import java.util.Optional;

/** Turns rules into a plan. */
final class RuleCompiler implements RuleNode.Visitor<Step> {
    private final Scope scope = new Scope();
    private final Plan.Builder plan = new Plan.Builder();
    private final Instrumentation instrumentation;
    private final ConditionCompiler conditions;
    private final ActionCompiler actions;

    private RuleCompiler(Instrumentation instrumentation, Optional<IndexPlan> index) {
        this.instrumentation = instrumentation;
        this.conditions = new ConditionCompiler(scope, instrumentation, index);
        this.actions = new ActionCompiler(conditions.expressions());
    }

    static Plan compile(List<RuleNode> rules, IndexPolicy policy) {
        Optional<IndexPlan> index = IndexPlan.of(rules, policy);
        RuleCompiler compiler = new RuleCompiler(Instrumentation.NONE, index);
        compiler.compileAll(rules);
        return compiler.plan.build(
                compiler.scope.size(),
                index.map(plan -> new RuleIndex(plan, compiler.scope::place)).orElse(null));
    }

    /** Compiles for one evaluation that is recorded; it looks at every rule. */
    static Plan compileTraced(List<RuleNode> rules, Tracing tracing) {
        RuleCompiler compiler = new RuleCompiler(tracing, Optional.empty());
        compiler.compileAll(rules);
        return compiler.plan.build(compiler.scope.size(), null);
    }

    private void compileAll(List<RuleNode> rules) {
        for (RuleNode rule : rules) {
            scope.enter(rule.name());
            if (rule instanceof RuleNode.Group group) {
                compileGroup(group);
            } else {
                plan.add(rule.name(), instrumentation.rule(rule, rule.accept(this)));
            }
        }
    }

    /** A group without a condition leaves no trace in the plan, unless there is to be one. */
    private void compileGroup(RuleNode.Group group) {
        Entrance entrance = instrumentation.group(group, group(group));
        boolean isStep = group.condition() != null || instrumentation != Instrumentation.NONE;
        int position = isStep ? plan.add(group.name(), entrance) : -1;
        scope.open();
        compileAll(group.rules());
        scope.close();
        instrumentation.closeGroup(plan);
        if (isStep) {
            plan.closeGroup(position);
        }
    }

    @Override
    public Entrance group(RuleNode.Group rule) {
        ConditionNode condition = rule.condition();
        if (condition == null) {
            return frame -> true;
        }
        Test test = conditions.compile(condition);
        return test::test;
    }

    @Override
    public Step conditional(RuleNode.Conditional rule) {
        Test test = conditions.compile(rule.condition());
        Step then = actions.compile(rule.name(), rule.then());
        if (rule.otherwise().isEmpty()) {
            return frame -> !test.test(frame) || then.run(frame);
        }
        Step otherwise = actions.compile(rule.name(), rule.otherwise());
        return frame -> test.test(frame) ? then.run(frame) : otherwise.run(frame);
    }

    @Override
    public Step always(RuleNode.Always rule) {
        return actions.compile(rule.name(), rule.actions());
    }

    @Override
    public Step table(RuleNode.Table rule) {
        int count = rule.rows().size();
        Test[] tests = new Test[count];
        Step[] sequences = new Step[count];
        for (int i = 0; i < count; i++) {
            RuleNode.Row row = rule.rows().get(i);
            tests[i] = conditions.compile(row.condition());
            sequences[i] = actions.compile(rule.name(), row.actions());
        }
        Step otherwise = actions.compile(rule.name(), rule.otherwise());
        return frame -> {
            for (int i = 0; i < tests.length; i++) {
                if (tests[i].test(frame)) {
                    return sequences[i].run(frame);
                }
            }
            return otherwise.run(frame);
        };
    }

    @Override
    public Step definition(RuleNode.Definition rule) {
        if (rule.local() instanceof TextNode.LocalTextNode local) {
            Plan.TextValue value = conditions.expressions().compile(local.value());
            int index = scope.define(local);
            return frame -> {
                frame.texts[index] = value.get(frame);
                return true;
            };
        }
        if (rule.local() instanceof NumberNode.LocalNumberNode local) {
            Plan.NumberValue value = conditions.expressions().compile(local.value());
            int index = scope.define(local);
            return frame -> {
                frame.numbers[index] = value.get(frame);
                return true;
            };
        }
        ConditionNode.LocalConditionNode local = (ConditionNode.LocalConditionNode) rule.local();
        Test value = conditions.compile(local.value());
        int index = scope.define(local);
        return frame -> {
            frame.flags[index] = value.test(frame);
            return true;
        };
    }
}
