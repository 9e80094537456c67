package io.github.helpdeskbuttons.outbox.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and fails when it does not come. */
final class Await {
    private static final Duration MOST = Duration.ofSeconds(60);

    private Await() {}

    /** Waits for a condition that need not come. */
    static boolean comesWithin(Duration most, BooleanSupplier condition) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        }
        return true;
    }

    static void until(String what, BooleanSupplier condition) {
        until(what, MOST, condition);
    }

    static void until(String what, Duration most, BooleanSupplier condition) {
        if (!comesWithin(most, condition)) {
            throw new AssertionError("Waited in vain until " + what);
        }
    }
}
