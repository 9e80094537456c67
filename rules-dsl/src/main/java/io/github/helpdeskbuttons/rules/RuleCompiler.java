package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.Entrance;
import io.github.helpdeskbuttons.rules.Plan.Step;
import io.github.helpdeskbuttons.rules.Plan.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns rules into a plan. */
final class RuleCompiler implements RuleNode.Visitor<Step> {
    private final Scope scope = new Scope();
    private final Plan.Builder plan = new Plan.Builder();
    private final Instrumentation instrumentation;
    private final ConditionCompiler conditions;
    private final ActionCompiler actions;

    private RuleCompiler(Instrumentation instrumentation, @Nullable IndexPlan index) {
        this.instrumentation = instrumentation;
        this.conditions = new ConditionCompiler(scope, instrumentation, index);
        this.actions = new ActionCompiler(conditions.expressions());
    }

    static Plan compile(List<RuleNode> rules, IndexPolicy policy) {
        IndexPlan index = IndexPlan.of(rules, policy);
        RuleCompiler compiler = new RuleCompiler(Instrumentation.NONE, index);
        compiler.compileAll(rules);
        return compiler.plan.build(compiler.scope.size(), index == null ? null : new RuleIndex(index, compiler.scope));
    }

    /** Compiles for one evaluation that is recorded; it looks at every rule. */
    static Plan compileTraced(List<RuleNode> rules, Tracing tracing) {
        RuleCompiler compiler = new RuleCompiler(tracing, null);
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
        return condition == null
                ? new CompiledSteps.OpenGroup()
                : new CompiledSteps.Group(conditions.compile(condition));
    }

    @Override
    public Step conditional(RuleNode.Conditional rule) {
        Test test = conditions.compile(rule.condition());
        Step then = actions.compile(rule.name(), rule.then());
        return rule.otherwise().isEmpty()
                ? new CompiledSteps.Conditional(test, then)
                : new CompiledSteps.Choice(test, then, actions.compile(rule.name(), rule.otherwise()));
    }

    @Override
    public Step always(RuleNode.Always rule) {
        return actions.compile(rule.name(), rule.actions());
    }

    @Override
    public Step table(RuleNode.Table rule) {
        int count = rule.rows().size();
        Test[] tests = new Test[count];
        Step[] rows = new Step[count];
        for (int i = 0; i < count; i++) {
            RuleNode.Row row = rule.rows().get(i);
            tests[i] = conditions.compile(row.condition());
            rows[i] = actions.compile(rule.name(), row.actions());
        }
        return new CompiledSteps.Table(tests, rows, actions.compile(rule.name(), rule.otherwise()));
    }

    /** The value is compiled before it has a place: it cannot read itself. */
    @Override
    public Step definition(RuleNode.Definition rule) {
        if (rule.local() instanceof TextNode.LocalTextNode local) {
            Plan.TextValue value = conditions.expressions().value(local.value());
            return new CompiledSteps.Assign(scope.define(local), value);
        }
        if (rule.local() instanceof NumberNode.LocalNumberNode local) {
            Plan.NumberValue value = conditions.expressions().compile(local.value());
            return new CompiledSteps.DefineNumber(scope.define(local), value);
        }
        ConditionNode.LocalConditionNode local = (ConditionNode.LocalConditionNode) rule.local();
        Test value = conditions.compile(local.value());
        return new CompiledSteps.DefineCondition(scope.define(local), value);
    }
}
