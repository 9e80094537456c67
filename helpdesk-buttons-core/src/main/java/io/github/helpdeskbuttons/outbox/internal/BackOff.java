package io.github.helpdeskbuttons.outbox.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pauses between attempts: doubling, capped, and jittered by a fifth so that presses do not fall into step. */
final class BackOff {
    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The pause after that many attempts failed, one or more. */
    Duration after(int attempts) {
        Duration pause = first;
        for (int i = 1; i < attempts && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        Duration capped = pause.compareTo(longest) < 0 ? pause : longest;
        double factor = 1 - JITTER + random.nextDouble() * 2 * JITTER;
        return Duration.ofNanos((long) (capped.toNanos() * factor));
    }
}
