package io.github.helpdeskbuttons.internal;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Remembers answers, and lets those who ask at the same time wait for one answer; failures are not remembered.
 *
 * <p>Caffeine's own asynchronous cache would do, if it did not log every failure with its stack trace.
 */
final class Remembered<V> {
    private final Cache<String, V> known;
    private final ConcurrentMap<String, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    Remembered(Cache<String, V> known) {
        this.known = known;
    }

    /** The answer that is known or under way, else the one that the question gives; cancelling it cancels nothing. */
    CompletableFuture<V> get(String key, Supplier<CompletableFuture<V>> question) {
        V answer = known.getIfPresent(key);
        if (answer != null) {
            return CompletableFuture.completedFuture(answer);
        }
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = underWay.putIfAbsent(key, own);
        if (other != null) {
            return other.copy();
        }
        // Another may have ended between the two looks above.
        V meanwhile = known.getIfPresent(key);
        if (meanwhile != null) {
            underWay.remove(key, own);
            own.complete(meanwhile);
            return own;
        }
        return ask(question)
                .whenComplete((found, failure) -> {
                    if (failure == null) {
                        known.put(key, found);
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
        known.invalidate(key);
    }

    private static <V> CompletableFuture<V> ask(Supplier<CompletableFuture<V>> question) {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
