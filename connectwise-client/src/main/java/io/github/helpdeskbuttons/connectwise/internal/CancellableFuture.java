package io.github.helpdeskbuttons.connectwise.internal;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A future that, when it is cancelled, cancels what is under way for it. */
final class CancellableFuture<T> extends CompletableFuture<T> {

    private final Queue<Runnable> cancelSteps = new ConcurrentLinkedQueue<>();

    /** Adds what is to be done on cancelling; does it at once where the future is cancelled already. */
    void onCancel(Runnable step) {
        cancelSteps.add(step);
        if (isCancelled()) {
            runCancelSteps();
        }
    }

    /** Goes on when a step is over; where the step, or what goes on, fails, this future fails too. */
    <S> void after(CompletableFuture<S> step, Consumer<S> next) {
        onCancel(() -> step.cancel(true));
        CompletableFuture<?> unused = step.thenAccept(next).exceptionally(failure -> {
            completeExceptionally(unwrap(failure));
            return null;
        });
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            runCancelSteps();
        }
        return cancelled;
    }

    private void runCancelSteps() {
        Runnable step = cancelSteps.poll();
        while (step != null) {
            step.run();
            step = cancelSteps.poll();
        }
    }
}
