package io.github.helpdeskbuttons.rules;

import java.util.Objects;

/**
 * A named value of a rule set: computed once, at its place among the rules, and read by the rules after it.
 *
 * <p>Put {@link #define()} among the rules where the value is to be computed; a rule set in which a rule reads a local value
 * that is not defined before it, in the same group or around it, is refused. Later assignments do not change the value.
 * Immutable and thread safe: a local names a value, it does not hold one.
 *
 * <p>Get one from {@link #text}, {@link #number} or {@link #condition}.
 */
public sealed interface Local permits LocalText, LocalNumber, LocalCondition {

    /**
     * Names a text.
     *
     * @param name what the value is, for descriptions and traces
     * @param value how it is computed; a bare variable passes its default on
     * @return the local value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    static LocalText text(String name, TextExpression value) {
        return new TextNode.LocalTextNode(Arguments.name(name), TextNode.of(value, "value"));
    }

    /**
     * Names a number.
     *
     * @param name what the value is, for descriptions and traces
     * @param value how it is computed
     * @return the local value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    static LocalNumber number(String name, NumberExpression value) {
        return new NumberNode.LocalNumberNode(Arguments.name(name), NumberNode.of(value, "value"));
    }

    /**
     * Names a condition; it keeps holding, or not, even where later rules change what it read.
     *
     * @param name what the value is, for descriptions and traces
     * @param value how it is computed
     * @return the local value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    static LocalCondition condition(String name, Condition value) {
        return new ConditionNode.LocalConditionNode(Arguments.name(name), ConditionNode.of(value, "value"));
    }

    /**
     * Gives the name of the value.
     *
     * @return the name, not blank
     */
    String name();

    /**
     * Makes the rule that computes the value.
     *
     * @return the rule, of the value's name
     * @throws IllegalArgumentException if a part of the value cannot be, such as a pattern that does not compile
     */
    default Rule define() {
        return RuleNode.checked(new RuleNode.Definition(Objects.requireNonNull(this)));
    }
}
