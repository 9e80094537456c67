package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.Step;
import io.github.helpdeskbuttons.rules.Plan.Test;
import java.util.ArrayList;
import java.util.List;

/** Turns rules into a plan. */
final class RuleCompiler implements RuleNode.Visitor<Step> {
    private final Scope scope = new Scope();
    private final Instrumentation instrumentation;
    private final ConditionCompiler conditions;
    private final ActionCompiler actions;

    private RuleCompiler(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
        this.conditions = new ConditionCompiler(scope, instrumentation);
        this.actions = new ActionCompiler(conditions.expressions());
    }

    static Plan compile(List<RuleNode> rules, Instrumentation instrumentation) {
        RuleCompiler compiler = new RuleCompiler(instrumentation);
        List<Step> steps = compiler.compileAll(rules);
        return new Plan(steps, compiler.scope.size());
    }

    private List<Step> compileAll(List<RuleNode> rules) {
        List<Step> steps = new ArrayList<>();
        for (RuleNode rule : rules) {
            steps.add(instrumentation.rule(rule, () -> {
                scope.enter(rule.name());
                return rule.accept(this);
            }));
        }
        return steps;
    }

    @Override
    public Step conditional(RuleNode.Conditional rule) {
        Test test = conditions.compile(rule.condition());
        ActionCompiler.Sequence then = actions.compile(rule.name(), rule.then());
        ActionCompiler.Sequence otherwise = actions.compile(rule.name(), rule.otherwise());
        return settled(rule, frame -> test.test(frame) ? then.run(frame) : otherwise.run(frame));
    }

    @Override
    public Step always(RuleNode.Always rule) {
        ActionCompiler.Sequence all = actions.compile(rule.name(), rule.actions());
        return settled(rule, all::run);
    }

    @Override
    public Step group(RuleNode.Group rule) {
        ConditionNode condition = rule.condition();
        Test test = condition == null ? frame -> true : conditions.compile(condition);
        scope.open();
        Step[] steps = compileAll(rule.rules()).toArray(new Step[0]);
        scope.close();
        String name = rule.name();
        return frame -> {
            boolean entered;
            try {
                entered = test.test(frame);
            } catch (RuleFailedException failure) {
                return frame.fail(name, failure);
            }
            return !entered || Plan.runAll(steps, frame);
        };
    }

    @Override
    public Step table(RuleNode.Table rule) {
        int count = rule.rows().size();
        Test[] tests = new Test[count];
        ActionCompiler.Sequence[] sequences = new ActionCompiler.Sequence[count];
        for (int i = 0; i < count; i++) {
            RuleNode.Row row = rule.rows().get(i);
            tests[i] = conditions.compile(row.condition());
            sequences[i] = actions.compile(rule.name(), row.actions());
        }
        ActionCompiler.Sequence otherwise = actions.compile(rule.name(), rule.otherwise());
        return settled(rule, frame -> {
            for (int i = 0; i < tests.length; i++) {
                if (tests[i].test(frame)) {
                    return sequences[i].run(frame);
                }
            }
            return otherwise.run(frame);
        });
    }

    @Override
    public Step definition(RuleNode.Definition rule) {
        if (rule.local() instanceof TextNode.LocalTextNode local) {
            Plan.TextValue value = conditions.expressions().compile(local.value());
            int index = scope.define(local);
            return settled(rule, frame -> {
                frame.texts[index] = value.get(frame);
                return true;
            });
        }
        if (rule.local() instanceof NumberNode.LocalNumberNode local) {
            Plan.NumberValue value = conditions.expressions().compile(local.value());
            int index = scope.define(local);
            return settled(rule, frame -> {
                frame.numbers[index] = value.get(frame);
                return true;
            });
        }
        ConditionNode.LocalConditionNode local = (ConditionNode.LocalConditionNode) rule.local();
        Test value = conditions.compile(local.value());
        int index = scope.define(local);
        return settled(rule, frame -> {
            frame.flags[index] = value.test(frame);
            return true;
        });
    }

    /** Ends a failure at the rule. */
    private static Step settled(RuleNode rule, Step step) {
        String name = rule.name();
        return frame -> {
            try {
                return step.run(frame);
            } catch (RuleFailedException failure) {
                return frame.fail(name, failure);
            }
        };
    }
}
