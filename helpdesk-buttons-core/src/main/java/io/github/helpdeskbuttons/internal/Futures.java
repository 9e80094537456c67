package io.github.helpdeskbuttons.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What {@link CompletableFuture} leaves out. */
final class Futures {
    private Futures() {}

    /** All results in order, once all are there. */
    static <T> CompletableFuture<List<T>> allOf(List<CompletableFuture<T>> futures) {
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
    }

    /** The result, or the failure itself rather than wrapped. */
    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (cause(failed) instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** The failure itself, without the wrapping that chained futures give it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
