package io.github.helpdeskbuttons.connectwise.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

    /** Waits in earnest on the JDK's one timer, which is a daemon, and works on the JDK's pool. */
    static Scheduler real() {
        return (work, delay) -> {
            CompletableFuture<Boolean> due =
                    new CompletableFuture<Boolean>().completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS);
            CompletableFuture<?> unused = due.thenCompose(
                    isDue -> isDue ? CompletableFuture.runAsync(work) : CompletableFuture.completedFuture(null));
            // Cancelling the future would leave it with the timer in JDK 17, until its time comes.
            return () -> due.complete(false);
        };
    }
}
