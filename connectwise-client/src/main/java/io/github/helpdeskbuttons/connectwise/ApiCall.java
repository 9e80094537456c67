package io.github.helpdeskbuttons.connectwise;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

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
     * Sends the request and waits for its answer. Interrupting the thread ends the wait at once and cuts the request off.
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

    /**
     * Sends the request and reads its answer on a thread of the caller's choice: of an executor for virtual threads, say,
     * or a thread that waits for the result anyway.
     *
     * <p>A thread is taken up while a request is under way, and not while the client spaces requests out or waits before
     * it repeats one. Interrupting the thread cuts the request off, and fails the call as it would fail {@link #execute()}.
     *
     * @param executor where each request is made, and where the future completes
     * @return the answer to come; it fails with what {@link #execute()} would throw, or with a {@link
     *     java.util.concurrent.RejectedExecutionException} where the executor takes no more: what was asked for was not
     *     done then
     */
    CompletableFuture<T> executeAsync(Executor executor);
}
