package io.github.helpdeskbuttons.connectwise.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Refuses requests with a 429 while as many as it allows were let through in the last minute. */
final class Throttle implements FaultPlan {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final int requestsPerMinute;
    private final Deque<Instant> passed = new ArrayDeque<>();

    Throttle(Clock clock, int requestsPerMinute) {
        this.clock = clock;
        this.requestsPerMinute = requestsPerMinute;
    }

    @Override
    public synchronized Optional<Fault> faultFor(ReceivedRequest request) {
        Instant now = clock.instant();
        while (!passed.isEmpty() && !passed.getFirst().plus(WINDOW).isAfter(now)) {
            passed.removeFirst();
        }
        if (passed.size() < requestsPerMinute) {
            passed.addLast(now);
            return Optional.empty();
        }
        return Optional.of(
                Fault.tooManyRequests(Duration.between(now, passed.getFirst().plus(WINDOW))));
    }
}
