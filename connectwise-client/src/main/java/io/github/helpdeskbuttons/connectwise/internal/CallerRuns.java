package io.github.helpdeskbuttons.connectwise.internal;

import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A scheduler that waits and works on the thread that asks it to, so that blocking calls need no other thread. */
record CallerRuns(Sleeper sleeper) implements Scheduler {

    @Override
    public ScheduledFuture<?> schedule(Callable<?> work, long delay, TimeUnit unit) {
        Done<?> done = new Done<>(work);
        try {
            if (delay > 0) {
                sleeper.sleep(Duration.of(delay, unit.toChronoUnit()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting");
            cancelled.initCause(interrupted);
            throw cancelled;
        }
        done.run();
        return done;
    }

    /** Work that is over when anybody gets to see it. */
    private static final class Done<V> extends FutureTask<V> implements ScheduledFuture<V> {

        Done(Callable<V> work) {
            super(work);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(0, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
