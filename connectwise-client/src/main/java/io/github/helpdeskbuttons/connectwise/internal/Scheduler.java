package io.github.helpdeskbuttons.connectwise.internal;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does work later; tests give one whose time passes at once. */
@FunctionalInterface
public interface Scheduler {

    /** Does the work when the delay is over. */
    Cancellable schedule(Runnable work, Duration delay);

    /** Work that waits for its time. */
    @FunctionalInterface
    interface Cancellable {

        /** Lets go of the work; it goes on where it has begun. */
        void cancel();
    }

    /** Waits in earnest, on a few daemon threads that all clients of the process share and that end when nothing waits. */
    static Scheduler real() {
        return (work, delay) -> {
            Future<?> waiting = WaitingPool.THREADS.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> waiting.cancel(false);
        };
    }
}
