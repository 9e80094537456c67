package io.github.helpdeskbuttons.outbox.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops all deliveries of this process while the set-up keeps every press from being filed, and lets a few through from time
 * to time to see whether it has been mended.
 */
final class Hold {
    private static final Logger LOG = LoggerFactory.getLogger(Hold.class);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final ScheduledExecutorService timer;
    private final Duration first;
    private @Nullable Scheduler scheduler;
    private Duration next;
    private boolean on;

    Hold(ScheduledExecutorService timer, Duration first) {
        this.timer = timer;
        this.first = first;
        this.next = first;
    }

    /** Names the scheduler to hold, which is made after this. */
    synchronized void of(Scheduler theScheduler) {
        scheduler = theScheduler;
    }

    synchronized boolean isOn() {
        return on;
    }

    /** Stops deliveries. */
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the timer.
    synchronized void begin(String why) {
        if (on || scheduler == null || timer.isShutdown()) {
            return;
        }
        on = true;
        scheduler.pause();
        LOG.warn("Deliveries are held, and tried again in {}: {}", next, why);
        timer.schedule(this::probe, next.toNanos(), TimeUnit.NANOSECONDS);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** Lets deliveries try again. */
    synchronized void probe() {
        if (on && scheduler != null) {
            on = false;
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Hears that a press was filed, so that the set-up is right. */
    synchronized void worked() {
        if (!next.equals(first)) {
            LOG.info("Deliveries go on");
            next = first;
        }
    }
}
