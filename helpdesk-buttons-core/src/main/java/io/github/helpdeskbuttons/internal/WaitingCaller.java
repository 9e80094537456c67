package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * A caller who waits until a press is filed, and whose thread makes the press's requests meanwhile: to change to another
 * thread and back would cost as much as all else that is done for a press.
 *
 * <p>A caller who stops waiting takes nothing along: what the thread has not done yet goes on on threads of the client, a
 * request for something to read that was cut off is made again, and a ticket whose sending was cut off is looked for.
 */
final class WaitingCaller implements Requester, Executor {
    private final BlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
    private boolean gone;

    @Override
    public <T> CompletableFuture<T> request(ApiCall<T> call) {
        return call.executeAsync(this).exceptionallyCompose(failure -> {
            Throwable cause = Futures.cause(failure);
            return callerIsGone(cause) ? call.executeAsync() : CompletableFuture.failedFuture(cause);
        });
    }

    /** A write whose answer may have been lost so has another failure. */
    private static boolean callerIsGone(Throwable failure) {
        return failure instanceof RejectedExecutionException
                || (failure instanceof UnreachableException && failure.getCause() instanceof InterruptedIOException);
    }

    /** Takes a request for the caller's thread. */
    @Override
    public synchronized void execute(Runnable request) {
        if (gone) {
            throw new RejectedExecutionException("the caller waits no more");
        }
        requests.add(request);
    }

    /** Makes requests on this thread until the answer is there. */
    void await(CompletableFuture<?> answer) throws InterruptedException {
        var unused = answer.whenComplete((done, failure) -> requests.add(WaitingCaller::wake));
        while (!answer.isDone()) {
            requests.take().run();
        }
    }

    /** What is in the queue when there is nothing to do but to look up. */
    private static void wake() {}

    /** Takes no more, and passes on what was taken: an interrupted thread makes no request. */
    void leaveInterrupted() {
        synchronized (this) {
            gone = true;
        }
        Thread.currentThread().interrupt();
        requests.forEach(Runnable::run);
    }
}
