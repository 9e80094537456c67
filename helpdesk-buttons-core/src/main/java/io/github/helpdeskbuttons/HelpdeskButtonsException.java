package io.github.helpdeskbuttons;

/**
 * What this library itself could not do; the root of its own errors. What ConnectWise answered badly, or not at all, is
 * a {@link io.github.helpdeskbuttons.connectwise.error.ConnectWiseException} instead.
 *
 * <p>Messages hold ids and what to do, never a credential nor a word of what the person typed.
 *
 * <p>Thrown by {@link HelpdeskButtons#submit(ButtonPress)} and its neighbours, and where a {@link ButtonPress} is made;
 * hosts have no need to make one.
 */
public abstract sealed class HelpdeskButtonsException extends RuntimeException
        permits CatchAllContactMissingException,
                InvalidPressException,
                OutboxUnavailableException,
                SubmissionAbandonedException,
                UnsettledSubmissionException {
    private static final long serialVersionUID = 1L;

    HelpdeskButtonsException(String message) {
        super(message);
    }

    HelpdeskButtonsException(String message, Throwable cause) {
        super(message, cause);
    }
}
