package io.github.helpdeskbuttons.rules;

import java.util.Objects;

/**
 * Something in a rule set that is surely, or nearly surely, a mistake.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get them from {@link RuleSet#lint()}.
 *
 * @param rule the name of the rule, the innermost one
 * @param kind what sort of mistake it is
 * @param message what is wrong and what to do about it
 */
public record Finding(String rule, Kind kind, String message) {

    /**
     * Makes a finding.
     *
     * @param rule the rule
     * @param kind what kind of finding it is
     * @param message what is wrong and what to do
     * @throws NullPointerException if an argument is null
     */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Gives the finding as a line.
     *
     * @return the rule, the kind and the message
     */
    @Override
    public String toString() {
        return Description.oneLine(rule) + " [" + kind + "]: " + message;
    }

    /**
     * The sorts of mistakes that can be seen in a rule set.
     *
     * <p>Immutable and thread safe.
     *
     * <p>Get one from {@link Finding#kind()}.
     */
    public enum Kind {
        /** A state, a team or a type is assigned while the board can be the default. */
        BOARD_MISSING,
        /** A rule, or a row of a table, whose condition cannot hold, or that an earlier one always ends before. */
        NEVER_FIRES,
        /** An assignment that is always overwritten before anything reads it. */
        OVERWRITTEN,
        /** Two rules of one name, which a trace cannot tell apart. */
        DUPLICATE_NAME,
        /** A text that ConnectWise can never accept. */
        INVALID_TEXT,
        /** A condition, or a part of one, that always holds or never does. */
        CONSTANT_CONDITION
    }
}
