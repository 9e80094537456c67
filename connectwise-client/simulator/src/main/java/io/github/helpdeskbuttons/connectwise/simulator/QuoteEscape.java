package io.github.helpdeskbuttons.connectwise.simulator;

/**
 * How a double quote inside a string of a {@code conditions} parameter is written. ConnectWise does not document it, and
 * its clients disagree, so a simulator can be started with each of the three.
 *
 * <p>Immutable. Get one from the constants, and give it to {@link ConnectWiseSimulator.Builder#quoteEscape(QuoteEscape)}.
 */
public enum QuoteEscape {
    /** {@code "say \"hi\""}: a backslash before a quote or a backslash stands for that character; elsewhere it is itself. */
    BACKSLASH,
    /** {@code "say ""hi"""}: two quotes stand for one; a backslash is an ordinary character. */
    DOUBLED,
    /** A string ends at the next quote, and no string can hold one; a backslash is an ordinary character. */
    NONE
}
