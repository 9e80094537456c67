package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a request and how it went; holds neither query values nor bodies. Immutable.
 *
 * <p>Get one as the argument of {@link RequestListener#onAttempt}.
 */
public final class RequestAttempt {

    private final String method;
    private final String path;
    private final int number;
    private final Duration duration;
    private final OptionalInt status;
    private final @Nullable ConnectWiseException failure;

    /**
     * Makes one, for the client and for tests.
     *
     * @param method the HTTP method
     * @param path the path beneath the API's base, without its query
     * @param number counts the attempts of one call from one
     * @param duration how long it took
     * @param status the HTTP status, if an answer came
     * @param failure what went wrong, if anything did
     */
    public RequestAttempt(
            String method,
            String path,
            int number,
            Duration duration,
            OptionalInt status,
            Optional<ConnectWiseException> failure) {
        this.method = Objects.requireNonNull(method, "method");
        this.path = Objects.requireNonNull(path, "path");
        this.number = number;
        this.duration = Objects.requireNonNull(duration, "duration");
        this.status = Objects.requireNonNull(status, "status");
        this.failure = Objects.requireNonNull(failure, "failure").orElse(null);
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }

    /** {@return the path beneath the API's base, without its query} */
    public String path() {
        return path;
    }

    /** {@return which attempt of its call it is, counted from one} */
    public int number() {
        return number;
    }

    /** {@return how long it took, from the sending to the end of the answer} */
    public Duration duration() {
        return duration;
    }

    /** {@return the HTTP status; empty where no answer came} */
    public OptionalInt status() {
        return status;
    }

    /** {@return what went wrong; empty where the attempt gave its result} */
    public Optional<ConnectWiseException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Shows it as the log does: method, path, status, time and number. */
    @Override
    public String toString() {
        String outcome = status.isPresent() ? Integer.toString(status.getAsInt()) : "no answer";
        String problem = failure == null ? "" : ", " + failure.getClass().getSimpleName();
        return method + " " + path + ": " + outcome + problem + ", " + duration.toMillis() + " ms, attempt " + number;
    }
}
