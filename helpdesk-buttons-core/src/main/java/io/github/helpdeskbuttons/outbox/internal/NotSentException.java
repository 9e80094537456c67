package io.github.helpdeskbuttons.outbox.internal;

/** Says that there is no ticket of the press, and that it was not the time to send one. */
public final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one, without a stack trace, since it is no failure. */
    public NotSentException() {
        super("Not sent: an earlier ticket of the press may still appear.", null, false, false);
    }
}
