package io.github.helpdeskbuttons.connectwise;

import java.util.concurrent.CompletableFuture;

/**
 * A request that is ready to be sent.
 *
 * <p>Each execution sends it anew; nothing is sent before. Thread safe. Meant to be implemented, by tests that stand in for
 * an API interface.
 *
 * <p>Get one from a method of an API interface, such as {@link TicketsApi#get(long)}.
 *
 * @param <T> what the answer becomes
 */
public interface ApiCall<T> {

    /**
     * Sends the request and waits for its answer.
     *
     * @return the answer
     * @throws io.github.helpdeskbuttons.connectwise.error.ConnectWiseException if it did not give its result; the subclass
     *     says why
     */
    T execute();

    /**
     * Sends the request without blocking a thread of the caller.
     *
     * <p>The future completes on a thread of the HTTP client, so long work on it belongs onto an executor of one's own.
     * Where the call fails it completes with what {@link #execute()} would throw. Cancelling it cancels the request; a
     * write that is cancelled may have been made or not.
     *
     * @return the answer to come
     */
    CompletableFuture<T> executeAsync();
}
