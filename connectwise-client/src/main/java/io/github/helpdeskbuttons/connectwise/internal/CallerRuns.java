package io.github.helpdeskbuttons.connectwise.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;

/** Waits and works on the thread of one blocking call, so that it needs no other; not thread safe. */
final class CallerRuns implements Scheduler {

    private final Sleeper sleeper;
    private final Queue<Step> steps = new ArrayDeque<>(1);

    CallerRuns(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    @Override
    public Cancellable schedule(Runnable work, Duration delay) {
        Step step = new Step(work, delay);
        steps.add(step);
        return () -> steps.remove(step);
    }

    /**
     * Does all that is scheduled, and what that schedules.
     *
     * @throws CancellationException if the thread is interrupted while it waits
     */
    void run() {
        try {
            for (Step step = steps.poll(); step != null; step = steps.poll()) {
                sleeper.sleep(step.delay());
                step.work().run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting");
            cancelled.initCause(interrupted);
            throw cancelled;
        }
    }

    private record Step(Runnable work, Duration delay) {}
}
