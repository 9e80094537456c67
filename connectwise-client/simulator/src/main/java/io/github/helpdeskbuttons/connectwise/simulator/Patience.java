package io.github.helpdeskbuttons.connectwise.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where slow and stalled requests wait; closing the simulator ends every wait at once. */
final class Patience {

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch released = new CountDownLatch(1);

    void sleep(Duration duration) {
        if (!duration.isZero()) {
            await(closed, duration.toMillis());
        }
    }

    void stall() {
        await(released, Long.MAX_VALUE);
    }

    synchronized void release() {
        released.countDown();
        if (closed.getCount() > 0) {
            released = new CountDownLatch(1);
        }
    }

    void close() {
        closed.countDown();
        release();
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            // Either outcome ends the wait: the time is over, or the simulator closes.
            boolean ignored = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
