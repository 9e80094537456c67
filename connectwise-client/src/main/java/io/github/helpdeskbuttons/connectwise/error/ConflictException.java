package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.Nullable;

/**
 * The request collides with what is there: the record exists already, or was changed meanwhile. Nothing was changed.
 *
 * <p>To do: read the record that is there and decide again.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class ConflictException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param cause what lies beneath, or null
     */
    public ConflictException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(problem, details, cause);
    }
}
