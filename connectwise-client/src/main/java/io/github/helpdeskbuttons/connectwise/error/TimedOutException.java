package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came in time to a request that changes nothing, or the connection could not be made in time.
 *
 * <p>To do: try again later, or give the client a longer time. A write that was sent and not answered is an
 * {@link OutcomeUnknownException} instead.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class TimedOutException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param cause what lies beneath, or null
     */
    public TimedOutException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(problem, details, cause);
    }
}
