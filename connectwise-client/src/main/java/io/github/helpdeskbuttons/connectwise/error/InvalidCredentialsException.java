package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.Nullable;

/**
 * ConnectWise does not accept the API key or the client id.
 *
 * <p>To do: check the three parts of the key, that the API member is active, and the client id. The cloud answers some bad
 * keys as if nothing were at the address, and a wrong company id with a text of its own; both are this exception too.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class InvalidCredentialsException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param cause what lies beneath, or null
     */
    public InvalidCredentialsException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(problem, details, cause);
    }
}
