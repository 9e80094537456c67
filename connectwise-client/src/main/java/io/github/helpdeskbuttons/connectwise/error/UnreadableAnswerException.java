package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer came that is not what ConnectWise sends: cut, not JSON, or without a field that it must have.
 *
 * <p>To do: check that the endpoint is ConnectWise's API and that no proxy answers in its place. A write that is answered so
 * is an {@link OutcomeUnknownException} instead.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class UnreadableAnswerException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param cause what lies beneath, or null
     */
    public UnreadableAnswerException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(problem, details, cause);
    }
}
