package io.github.helpdeskbuttons.connectwise.query;

import java.util.Objects;
import java.util.Optional;

/**
 * How a text becomes a string in a condition.
 *
 * <p>ConnectWise does not document how a double quote inside a string is escaped, and the texts come from end users. What
 * an implementation returns must therefore be one string to the server, whatever the text; where it cannot be, it returns
 * empty and the text is not sent.
 *
 * <p>Meant to be implemented, where {@link #STRICT} refuses what a server is known to accept. Implementations must be
 * thread safe and free of side effects. Give one to {@code ConnectWiseClient.builder().quoting(…)}.
 */
@FunctionalInterface
public interface Quoting {

    /**
     * Sends only what needs no escape: a text with a double quote, a backslash, a control character or half a surrogate
     * pair is not sent. The client's default.
     */
    Quoting STRICT = text ->
            text.codePoints().allMatch(Quoting::needsNoEscape) ? Optional.of('"' + text + '"') : Optional.empty();

    /**
     * Turns a text into a string of the condition grammar, with its quotes.
     *
     * @param text any text
     * @return the quoted text, or empty if it cannot be sent safely
     */
    Optional<String> quote(String text);

    /** Whether a code point means itself in a string whatever the escape may be. */
    private static boolean needsNoEscape(int codePoint) {
        return codePoint != '"'
                && codePoint != '\\'
                && !Character.isISOControl(codePoint)
                && codePoint != 0x2028
                && codePoint != 0x2029
                && Character.getType(codePoint) != Character.SURROGATE;
    }

    /**
     * Quotes a text that must be sent.
     *
     * @param field the field that it is compared with, for the message
     * @param text any text
     * @return the text with the quotes around it
     * @throws UnsafeTextException if the text cannot be sent safely
     */
    default String require(String field, String text) {
        Objects.requireNonNull(field, "field");
        return quote(Objects.requireNonNull(text, "text")).orElseThrow(() -> new UnsafeTextException(field));
    }
}
