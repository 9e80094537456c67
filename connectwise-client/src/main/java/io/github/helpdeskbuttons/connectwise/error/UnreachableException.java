package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no ConnectWise API at the address, or the connection to it broke: no such host, connection refused, no valid
 * certificate. Nothing was changed.
 *
 * <p>To do: check the endpoint and the network. A write that was sent and not answered is an {@link OutcomeUnknownException}
 * instead.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class UnreachableException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param cause what lies beneath, or null
     */
    public UnreachableException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(problem, details, cause);
    }
}
