package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.RequestAttempt;
import io.github.helpdeskbuttons.connectwise.RequestListener;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listener what happened: never a header, a query value or a body. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.helpdeskbuttons.connectwise");

    private final RequestListener listener;

    Journal(RequestListener listener) {
        this.listener = listener;
    }

    void succeeded(Attempt attempt, Duration time) {
        record(attempt, time, Optional.empty());
    }

    void failed(Attempt attempt, Duration time, ConnectWiseException failure) {
        record(attempt, time, Optional.of(failure));
    }

    void willRepeat(Attempt attempt, ConnectWiseException failure, Duration delay) {
        LOG.warn(
                "{} {} failed ({}, attempt {}); it is sent again in {} ms",
                attempt.target().method(),
                attempt.target().path(),
                failure.getClass().getSimpleName(),
                attempt.number(),
                delay.toMillis());
    }

    private void record(Attempt attempt, Duration time, Optional<ConnectWiseException> failure) {
        RequestAttempt told = new RequestAttempt(
                attempt.target().method(), attempt.target().path(), attempt.number(), time, attempt.status(), failure);
        LOG.debug("{}", told);
        try {
            listener.onAttempt(told);
        } catch (RuntimeException thrown) {
            LOG.warn(
                    "A RequestListener threw {}; the request goes on",
                    thrown.getClass().getName());
        }
    }
}
