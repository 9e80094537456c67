package io.github.helpdeskbuttons.rules;

import java.util.function.Supplier;

/** What a trace hooks into a plan while it is made; a plan that nobody traces carries nothing of it. */
interface Instrumentation {
    Instrumentation NONE = new Instrumentation() {};

    /** Wraps a rule; called before the rules inside it are compiled. */
    default Plan.Step rule(RuleNode rule, Supplier<Plan.Step> compiled) {
        return compiled.get();
    }

    /** Wraps a condition, or a part of one. */
    default Plan.Test condition(ConditionNode condition, Plan.Test compiled) {
        return compiled;
    }
}
