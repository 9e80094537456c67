package io.github.helpdeskbuttons.rules;

import java.util.Objects;
import java.util.Optional;

/**
 * A value that a rule can give to a variable whatever the press: for checking the names in rules against the server that
 * has to know them.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get them from {@link RuleSet#assignedValues()}.
 *
 * @param rule the name of the rule, the innermost one
 * @param variable the variable that is assigned
 * @param value what it holds then; of a level, its {@linkplain Level#text() text}
 * @param board the board that the same rule names wherever it assigns the value, or that a rule before it is sure to have named
 *     then, as in a group; empty where that is not sure, and where the board is left to ConnectWise or computed
 */
public record AssignedValue(String rule, Assignable<?> variable, String value, Optional<String> board) {

    /**
     * Makes an assigned value.
     *
     * @param rule the name of the rule
     * @param variable the name of the variable
     * @param value the text that it gets
     * @param board the board
     * @throws NullPointerException if an argument is null
     */
    public AssignedValue {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(board, "board");
    }

    /**
     * Gives the assignment as a line.
     *
     * @return the rule, the variable and the value
     */
    @Override
    public String toString() {
        return Description.oneLine(rule) + ": " + variable.name() + " = " + Words.quoted(value);
    }
}
