package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.Nullable;

/**
 * A write was sent and its answer was lost: the change may have been made or not, or may be made yet.
 *
 * <p>To do: look whether it is there before it is sent again, for instance by the ticket's {@code externalXRef};
 * ConnectWise knows no idempotency key. {@link #getCause()} says how the answer was lost.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class OutcomeUnknownException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param cause what lies beneath, or null
     */
    public OutcomeUnknownException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(problem, details, cause);
    }
}
