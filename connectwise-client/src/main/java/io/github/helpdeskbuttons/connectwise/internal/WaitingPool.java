package io.github.helpdeskbuttons.connectwise.internal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that asynchronous calls wait on, made when the first of them has to wait.
 *
 * <p>Not those of {@link java.util.concurrent.CompletableFuture}: on a machine with one or two processors a JDK before 25
 * starts a thread there for each piece of work, so that many presses at once would take as many threads.
 */
final class WaitingPool {
    static final ScheduledExecutorService THREADS = threads();

    private WaitingPool() {}

    private static ScheduledExecutorService threads() {
        ScheduledThreadPoolExecutor threads =
                new ScheduledThreadPoolExecutor(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
                    Thread thread = new Thread(task, "connectwise-waiting");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.setRemoveOnCancelPolicy(true);
        threads.setKeepAliveTime(10, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
