package io.github.helpdeskbuttons.connectwise.query;

import java.util.Objects;

/**
 * A text that cannot be put into a condition without the risk of changing the condition; nothing was sent.
 *
 * <p>To do: ask with {@link Field#covering(String)}, which sends the safe parts alone, and compare the results exactly. The
 * message names the field and never shows the text.
 *
 * <p>Thrown by {@link Condition#render}, hence by sending a condition whose text the client's {@link Quoting} refuses.
 */
public final class UnsafeTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The field that the text was to be compared with. */
    private final String field;

    /**
     * Makes one, for implementations of {@link Condition} and for tests.
     *
     * @param field the path of the field that the text was to be compared with
     */
    public UnsafeTextException(String field) {
        super("The text for " + Objects.requireNonNull(field, "field")
                + " has a character that a ConnectWise condition cannot"
                + " carry safely (a double quote, a backslash, a control character, half a surrogate pair). Ask with"
                + " Field.covering(text) and compare the results exactly.");
        this.field = field;
    }

    /** {@return the field that the text was to be compared with} */
    public String field() {
        return field;
    }
}
