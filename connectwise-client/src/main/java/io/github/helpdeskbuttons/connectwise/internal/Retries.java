package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RateLimitedException;
import io.github.helpdeskbuttons.connectwise.error.ServerFailureException;
import io.github.helpdeskbuttons.connectwise.error.TimedOutException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells whether a failed attempt is followed by another one, and after how long. */
final class Retries {

    private final RetryPolicy policy;
    private final DoubleSupplier random;

    /**
     * Makes the rules of one client.
     *
     * @param policy what the user asked for
     * @param random gives numbers from zero to one
     */
    Retries(RetryPolicy policy, DoubleSupplier random) {
        this.policy = policy;
        this.random = random;
    }

    /**
     * Gives the time to wait before the next attempt.
     *
     * @param attempt the one that failed
     * @param failure how it failed
     * @param elapsed the time since the first attempt began
     * @return empty where there must not be another attempt
     */
    Optional<Duration> delay(Attempt attempt, ConnectWiseException failure, Duration elapsed) {
        if (attempt.number() >= policy.maxAttempts() || !mayRepeat(attempt, failure)) {
            return Optional.empty();
        }
        Duration delay = jittered(attempt.number());
        if (failure instanceof RateLimitedException limited) {
            delay = max(delay, limited.retryAfter().orElse(Duration.ZERO));
        }
        return Optional.of(delay).filter(wait -> elapsed.plus(wait).compareTo(policy.total()) <= 0);
    }

    private static boolean mayRepeat(Attempt attempt, ConnectWiseException failure) {
        Throwable problem =
                failure instanceof OutcomeUnknownException && attempt.target().isIdempotent()
                        ? failure.getCause()
                        : failure;
        if (problem instanceof ServerFailureException failed) {
            int status = failed.status().orElse(0);
            return status >= 502 && status <= 504;
        }
        if (problem instanceof UnreachableException unreachable) {
            return unreachable.status().isEmpty() && isWorthAnotherTry(unreachable.getCause());
        }
        if (problem instanceof TimedOutException) {
            return !attempt.isSent();
        }
        return problem instanceof RateLimitedException;
    }

    /** A certificate does not change in seconds, and an interrupted thread is to stop. */
    private static boolean isWorthAnotherTry(@Nullable Throwable cause) {
        return !(cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || cause instanceof InterruptedIOException);
    }

    /** Doubles from attempt to attempt, less up to a half. */
    private Duration jittered(int attempt) {
        double first = (double) policy.firstDelay().toNanos();
        double grown = first * Math.pow(2, attempt - 1);
        double delay = Math.min(grown, (double) policy.maxDelay().toNanos());
        return Duration.ofNanos((long) (delay * (1 - random.getAsDouble() / 2)));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
