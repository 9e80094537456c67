package io.github.helpdeskbuttons;

/**
 * Says that the outbox's database could not be reached, or could not do what it was asked: its server is gone, its disk is
 * full, or this process has closed it.
 *
 * <p>After {@link HelpdeskButtons#accept(ButtonPress)} the press is not safe: keep it, and accept the same press again.
 * Should it have been stored all the same, it is one entry and one ticket.
 *
 * <p>Thrown by {@link HelpdeskButtons#accept(ButtonPress)} and the other methods of the outbox.
 */
public final class OutboxUnavailableException extends HelpdeskButtonsException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one; meant for the SDK itself.
     *
     * @param message what could not be done, and what to do
     * @param cause what the database said
     */
    public OutboxUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
