package io.github.helpdeskbuttons.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Remembers answers, and lets those who ask at the same time wait for one answer; failures are not remembered. */
final class Remembered<V> {
    private final ExpiringCache<V> known;
    private final Function<V, Duration> keptFor;
    private final ConcurrentMap<String, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    Remembered(int mostAnswers, Function<V, Duration> keptFor, LongSupplier nanoTime) {
        this.known = new ExpiringCache<>(mostAnswers, nanoTime);
        this.keptFor = keptFor;
    }

    /** The answer that is known or under way, else the one that the question gives; cancelling it cancels nothing. */
    CompletableFuture<V> get(String key, Supplier<CompletableFuture<V>> question) {
        V answer = known.get(key);
        if (answer != null) {
            return CompletableFuture.completedFuture(answer);
        }
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = underWay.putIfAbsent(key, own);
        if (other != null) {
            return other.copy();
        }
        // Another may have ended between the two looks above.
        V meanwhile = known.get(key);
        if (meanwhile != null) {
            underWay.remove(key, own);
            own.complete(meanwhile);
            return own;
        }
        return ask(question)
                .whenComplete((found, failure) -> {
                    if (failure == null) {
                        known.put(key, found, 1, keptFor.apply(found));
                        underWay.remove(key, own);
                        own.complete(found);
                    } else {
                        underWay.remove(key, own);
                        own.completeExceptionally(failure);
                    }
                })
                // Whoever cancels a copy does not keep the lines above from running.
                .copy();
    }

    void forget(String key) {
        known.remove(key);
    }

    private static <V> CompletableFuture<V> ask(Supplier<CompletableFuture<V>> question) {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
