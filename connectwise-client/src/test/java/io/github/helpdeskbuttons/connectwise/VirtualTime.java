package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.internal.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when somebody waits for it, at once. */
final class VirtualTime extends Clock implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final Scheduler scheduler = (work, delay) -> {
        pass(delay);
        Future<?> future = executor.submit(work);
        return () -> future.cancel(false);
    };

    ConnectWiseClient.Builder install(ConnectWiseClient.Builder builder) {
        return builder.time(this, nanos::get, this::pass, scheduler);
    }

    /** What was waited for, in order. */
    List<Duration> waits() {
        return waits;
    }

    void pass(Duration time) {
        waits.add(time);
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
