package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.internal.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Lets a client wait on a test's clock: what it waits for comes at once, and the clock has moved to that instant. */
public final class ClientTime implements AutoCloseable {
    private final Clock clock;
    private final Instant start;
    private final Consumer<Instant> advance;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    /** Waits on that clock, which {@code advance} moves to an instant unless it is there already. */
    public ClientTime(Clock clock, Consumer<Instant> advance) {
        this.clock = clock;
        this.start = clock.instant();
        this.advance = advance;
    }

    /** Gives a client this time. */
    public ConnectWiseClient.Builder install(ConnectWiseClient.Builder builder) {
        Scheduler scheduler = (work, delay) -> {
            pass(delay);
            Future<?> future = executor.submit(work);
            return () -> future.cancel(false);
        };
        return builder.time(
                clock, () -> Duration.between(start, clock.instant()).toNanos(), this::pass, scheduler);
    }

    private void pass(Duration time) {
        if (!time.isZero() && !time.isNegative()) {
            advance.accept(clock.instant().plus(time));
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
