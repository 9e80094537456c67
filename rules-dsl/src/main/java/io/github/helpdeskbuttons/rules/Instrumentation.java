package io.github.helpdeskbuttons.rules;

/** What a trace hooks into a plan while it is made; a plan that nobody traces carries nothing of it. */
interface Instrumentation {
    Instrumentation NONE = new Instrumentation() {};

    /** Wraps a rule that is no group. */
    default Plan.Step rule(RuleNode rule, Plan.Step compiled) {
        return compiled;
    }

    /** Wraps the look at a group's condition; called before the rules inside it are compiled. */
    default Plan.Entrance group(RuleNode.Group group, Plan.Entrance compiled) {
        return compiled;
    }

    /** Called when all rules inside the group that was opened last are compiled. */
    default void closeGroup(Plan.Builder plan) {}

    /** Wraps a condition, or a part of one. */
    default Plan.Test condition(ConditionNode condition, Plan.Test compiled) {
        return compiled;
    }
}
