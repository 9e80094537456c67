package io.github.helpdeskbuttons.rules;

/**
 * A part of a rule that cannot be. It lets the mistake travel from the expression, which does not know the rule, to the
 * rule, whose exception names itself.
 */
interface InvalidNode extends Node {
    String problem();
}
