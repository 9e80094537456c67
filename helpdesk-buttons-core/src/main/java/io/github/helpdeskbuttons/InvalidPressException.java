package io.github.helpdeskbuttons;

/**
 * Says that a press cannot be what was given: JSON of another form, or larger than
 * its {@link PressLimits}, or an id that ConnectWise cannot hold.
 *
 * <p>The message says where and what was expected. Trying again with the same input fails again.
 *
 * <p>Thrown by {@link ButtonPress#fromJson(String)} and {@link ButtonPress.Builder#build()}.
 */
public final class InvalidPressException extends HelpdeskButtonsException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one; meant for the SDK itself.
     *
     * @param message what was wrong, where, and what was expected, without the text that was wrong
     */
    public InvalidPressException(String message) {
        super(message);
    }
}
