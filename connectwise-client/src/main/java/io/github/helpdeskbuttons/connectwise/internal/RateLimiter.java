package io.github.helpdeskbuttons.connectwise.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spaces requests so that no more than so many go out in a minute, and lets a small burst through at once.
 *
 * <p>It is the generic cell rate algorithm. Without a burst the second of a press's two requests would always wait.
 */
final class RateLimiter {

    /** How many requests may go out at once after a pause: those of a few presses. */
    static final int BURST = 20;

    private final LongSupplier nanos;
    private final long interval;
    private final Object lock = new Object();
    private boolean isUsed;
    private long nextDue;

    RateLimiter(int perMinute, LongSupplier nanos) {
        this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
        this.nanos = nanos;
    }

    /** Takes the next place, and tells how long to wait for it; zero where it may go out at once. */
    Duration reserve() {
        synchronized (lock) {
            long now = nanos.getAsLong();
            if (!isUsed || nextDue - now < 0) {
                isUsed = true;
                nextDue = now;
            }
            long wait = nextDue - now - (BURST - 1) * interval;
            nextDue += interval;
            return Duration.ofNanos(Math.max(0, wait));
        }
    }
}
