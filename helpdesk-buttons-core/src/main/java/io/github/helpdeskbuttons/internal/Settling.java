package io.github.helpdeskbuttons.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Finds out whether ConnectWise created something whose answer was lost: looks for it with growing pauses, until a late
 * commit would have been seen.
 */
final class Settling {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Pause pause;
    private final Duration within;

    Settling(Pause pause, Duration within) {
        this.pause = pause;
        this.within = within;
    }

    Duration within() {
        return within;
    }

    /**
     * What was found; empty if it was not there at the end of the time. Fails if the last look failed, for then nothing is
     * known either way.
     */
    <T> CompletableFuture<Optional<T>> find(Supplier<CompletableFuture<Optional<T>>> look) {
        return find(look, FIRST_PAUSE, Duration.ZERO);
    }

    private <T> CompletableFuture<Optional<T>> find(
            Supplier<CompletableFuture<Optional<T>>> look, Duration next, Duration waited) {
        Duration length = shorter(next, within.minus(waited));
        Duration waitedThen = waited.plus(length);
        boolean last = waitedThen.compareTo(within) >= 0;
        return pause.of(length)
                .thenCompose(passed -> look.get())
                .exceptionallyCompose(failure -> last
                        ? CompletableFuture.failedFuture(failure)
                        : CompletableFuture.completedFuture(Optional.empty()))
                .thenCompose(found -> last || found.isPresent()
                        ? CompletableFuture.completedFuture(found)
                        : find(look, shorter(next.multipliedBy(2), LONGEST_PAUSE), waitedThen));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
