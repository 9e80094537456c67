package io.github.helpdeskbuttons.rules;

import java.util.Objects;

/**
 * What a rule does when it fires: assign a variable, add a note, stop the rules, or refuse the press.
 *
 * <p>The actions of a rule run in order, and each sees what the earlier ones assigned. Immutable data, thread safe.
 *
 * <p>Get one from an {@link Assignable} variable, such as {@code PRIORITY.set("Priority 1")}, or from the methods here.
 */
public sealed interface Action permits ActionNode {

    /**
     * Adds a text to the ticket's internal note, which the end user does not see (the portal's {@code priv_append}).
     *
     * @param text the text
     * @return the action
     * @throws NullPointerException if {@code text} is null
     */
    static Action note(String text) {
        return note(TextExpression.text(text));
    }

    /**
     * Adds a text to the ticket's internal note, which the end user does not see (the portal's {@code priv_append}).
     *
     * @param text the text, computed when the rule fires
     * @return the action
     * @throws NullPointerException if {@code text} is null
     */
    static Action note(TextExpression text) {
        return new ActionNode.Note(TextNode.of(text, "text"));
    }

    /**
     * Refuses the press: no ticket is made, the end user sees the text, and no later rule runs.
     *
     * @param message what the end user sees
     * @return the action; it must be the last of its rule
     * @throws NullPointerException if {@code message} is null
     */
    static Action refuse(String message) {
        return refuse(TextExpression.text(Objects.requireNonNull(message, "message")));
    }

    /**
     * Refuses the press: no ticket is made, the end user sees the text, and no later rule runs.
     *
     * @param message what the end user sees, computed when the rule fires
     * @return the action; it must be the last of its rule
     * @throws NullPointerException if {@code message} is null
     */
    static Action refuse(TextExpression message) {
        return new ActionNode.Refuse(TextNode.of(message, "message"));
    }

    /**
     * Stops the rules: no later rule runs, whichever group or rule set it is in, and the ticket is made as it stands.
     *
     * @return the action; it must be the last of its rule
     */
    static Action stop() {
        return ActionNode.Stop.INSTANCE;
    }
}
