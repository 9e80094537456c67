package io.github.helpdeskbuttons.connectwise.error;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ConnectWise asks for fewer requests; this one was not carried out.
 *
 * <p>To do: wait for {@link #retryAfter()} and send it again, or give the client a lower rate limit.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}.
 */
public final class RateLimitedException extends ConnectWiseException {

    private static final long serialVersionUID = 1L;

    /** How long to wait; null where ConnectWise did not say. */
    private final @Nullable Duration retryAfter;

    /**
     * Makes one, for the client and for tests.
     *
     * @param problem what was wrong and what to do
     * @param details where it happened
     * @param retryAfter how long ConnectWise asks to wait, if it said so
     */
    public RateLimitedException(String problem, ErrorDetails details, Optional<Duration> retryAfter) {
        super(problem, details, null);
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter").orElse(null);
    }

    /** {@return how long ConnectWise asks to wait, never negative; empty where it did not say} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
