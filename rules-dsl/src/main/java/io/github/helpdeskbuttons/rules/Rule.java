package io.github.helpdeskbuttons.rules;

/**
 * One step of a rule set: a condition with what to do, a group, a table, or the definition of a local value.
 *
 * <p>Rules are immutable data. Building one checks it: an {@link IllegalArgumentException} names the rule and says what
 * cannot be. Thread safe.
 *
 * <p>Get one from the methods here, and put rules together in a {@link RuleSet}.
 */
public sealed interface Rule permits ConditionalRule, TableRule, RuleNode {

    /**
     * Begins a rule.
     *
     * @param name what people recognise it by in a trace
     * @return the rule so far; say next when it fires
     * @throws NullPointerException if {@code name} is null
     * @throws IllegalArgumentException if the name is blank
     */
    static RuleDraft rule(String name) {
        return new RuleDraft(Arguments.name(name));
    }

    /**
     * Begins a group: rules under a common condition.
     *
     * @param name what people recognise it by in a trace
     * @return the group so far; say next when it is entered
     * @throws NullPointerException if {@code name} is null
     * @throws IllegalArgumentException if the name is blank
     */
    static GroupDraft group(String name) {
        return new GroupDraft(Arguments.name(name));
    }

    /**
     * Begins a table of which the first row that holds is done, and no other.
     *
     * @param name what people recognise it by in a trace
     * @return the table so far; say next when its first row holds
     * @throws NullPointerException if {@code name} is null
     * @throws IllegalArgumentException if the name is blank
     */
    static TableDraft choose(String name) {
        return new TableDraft(Arguments.name(name));
    }

    /**
     * Begins a matrix: two levels, such as impact and urgency, give a text, such as a priority.
     *
     * @param name what people recognise it by in a trace
     * @return the matrix so far; say next what its rows and columns are
     * @throws NullPointerException if {@code name} is null
     * @throws IllegalArgumentException if the name is blank
     */
    static MatrixDraft matrix(String name) {
        return new MatrixDraft(Arguments.name(name));
    }

    /**
     * Gives the name of the rule.
     *
     * @return the name, not blank
     */
    String name();
}
