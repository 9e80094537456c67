package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.OutboxListener;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host, and those who wait for the outbox to become empty, what changed. */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final OutboxListener listener;
    private long count;

    Changes(OutboxListener listener) {
        this.listener = listener;
    }

    void tell(AcceptedPress press) {
        synchronized (this) {
            count++;
            notifyAll();
        }
        try {
            listener.changed(press);
        } catch (RuntimeException failure) {
            LOG.error(
                    "The outbox's listener failed on press {} with {}",
                    press.pressId(),
                    failure.getClass().getName());
        }
    }

    synchronized long count() {
        return count;
    }

    /** Waits until something changed since the count was read, but not longer. */
    synchronized void await(long since, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis();
                count == since && left > 0;
                left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
