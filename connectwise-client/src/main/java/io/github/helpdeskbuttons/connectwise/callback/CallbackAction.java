package io.github.helpdeskbuttons.connectwise.callback;

import java.util.Locale;
import java.util.Objects;

/**
 * Says what happened to the record that a callback is about.
 *
 * <p>ConnectWise documents {@link #ADDED}, {@link #UPDATED} and {@link #DELETED}; a name that it adds later is an
 * action of its own and not a failure, so compare with {@code equals} and let the rest pass. Immutable and thread safe.
 *
 * <p>Get one from {@link CallbackPayload#action()}, from a constant, or from the constructor.
 *
 * @param name ConnectWise's word for it, in lower case; upper and lower case count as the same
 */
public record CallbackAction(String name) {

    /** The record is new. */
    public static final CallbackAction ADDED = new CallbackAction("added");

    /** The record was changed. */
    public static final CallbackAction UPDATED = new CallbackAction("updated");

    /** The record is gone. */
    public static final CallbackAction DELETED = new CallbackAction("deleted");

    /**
     * Names an action.
     *
     * @param name as ConnectWise writes it, not blank
     * @throws IllegalArgumentException if the name is blank
     */
    public CallbackAction {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an action is blank; expected a word such as added.");
        }
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Shows the name alone. */
    @Override
    public String toString() {
        return name;
    }
}
