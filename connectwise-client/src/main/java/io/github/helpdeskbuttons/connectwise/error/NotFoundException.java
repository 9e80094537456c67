package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no such record.
 *
 * <p>To do: check the id; the record may be deleted, or out of the API member's sight.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class NotFoundException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param cause what lies beneath, or null
     */
    public NotFoundException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(problem, details, cause);
    }
}
