package io.github.helpdeskbuttons.connectwise.internal;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.spi.Scheduler;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.NotFoundException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its last.
 *
 * <p>Blocking and asynchronous calls go the same way and differ in the scheduler and in how an attempt is sent.
 */
final class Execution<T> {

    /** Sends one attempt. */
    @FunctionalInterface
    interface Sending<T> {
        CompletableFuture<T> send(Request request, Attempt attempt, AnswerReader<T> reader);
    }

    private final Pipeline pipeline;
    private final Request request;
    private final Target target;
    private final AnswerReader<T> reader;
    private final Sending<T> sending;
    private final Scheduler scheduler;
    private final CancellableFuture<T> result = new CancellableFuture<>();
    private final long start;
    private Duration delay = Duration.ZERO;
    private boolean lostAnAnswer;
    private volatile @Nullable ConnectWiseException failure;

    Execution(Pipeline pipeline, Request request, AnswerReader<T> reader, Sending<T> sending, Scheduler scheduler) {
        this.pipeline = pipeline;
        this.request = request;
        this.target = Target.of(request, pipeline.settings().apiBase());
        this.reader = reader;
        this.sending = sending;
        this.scheduler = scheduler;
        this.start = pipeline.nanos();
    }

    /** The last failure of an attempt, if there was one. */
    @Nullable
    ConnectWiseException failure() {
        return failure;
    }

    CompletableFuture<T> start() {
        CompletableFuture<T> first = first();
        result.after(
                first.exceptionallyCompose(problem -> mayRepeat(problem) ? repeated(first) : first), result::complete);
        return result;
    }

    /** Goes out from the thread that asks; Failsafe, and its thread for waiting, come in where there must be another. */
    private CompletableFuture<T> first() {
        try {
            return attempt(1);
        } catch (RuntimeException | Error problem) {
            return CompletableFuture.failedFuture(problem);
        }
    }

    private CompletableFuture<T> repeated(CompletableFuture<T> first) {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(this::mayRepeat)
                .withMaxAttempts(-1)
                .withDelayFn(context -> delay)
                .build();
        CompletableFuture<T> attempts = Failsafe.with(policy)
                .with(scheduler)
                .getStageAsync(context -> context.isFirstAttempt() ? first : attempt(context.getAttemptCount() + 1));
        result.onCancel(() -> attempts.cancel(true));
        return attempts;
    }

    private boolean mayRepeat(Throwable problem) {
        return problem instanceof ConnectWiseException && !delay.isNegative();
    }

    private CompletableFuture<T> attempt(int number) {
        Attempt attempt = new Attempt(target, number);
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Duration wait = pipeline.limiter().reserve();
        if (wait.isZero()) {
            send(attempt, outcome);
        } else {
            Future<?> unused = scheduler.schedule(
                    () -> {
                        send(attempt, outcome);
                        return null;
                    },
                    wait.toNanos(),
                    TimeUnit.NANOSECONDS);
        }
        return outcome;
    }

    private void send(Attempt attempt, CompletableFuture<T> outcome) {
        if (result.isDone()) {
            outcome.cancel(false);
            return;
        }
        long begin = pipeline.nanos();
        CompletableFuture<T> answer = sending.send(request, attempt, reader);
        result.onCancel(() -> answer.cancel(true));
        CompletableFuture<?> unused = answer.whenComplete((value, problem) -> {
            Duration time = Duration.ofNanos(pipeline.nanos() - begin);
            if (problem == null) {
                pipeline.journal().succeeded(attempt, time);
                outcome.complete(value);
            } else {
                fail(attempt, time, problem, outcome);
            }
        });
    }

    private void fail(Attempt attempt, Duration time, Throwable problem, CompletableFuture<T> outcome) {
        delay = Duration.ofNanos(-1);
        if (problem instanceof ConnectWiseException failed) {
            failure = failed;
            pipeline.journal().failed(attempt, time, failed);
            @Nullable T gone = lostAnAnswer && failed instanceof NotFoundException ? reader.whenGone() : null;
            if (gone != null) {
                outcome.complete(gone);
                return;
            }
            lostAnAnswer |= failed instanceof OutcomeUnknownException;
            pipeline.retries()
                    .delay(attempt, failed, Duration.ofNanos(pipeline.nanos() - start))
                    .ifPresent(wait -> {
                        delay = wait;
                        pipeline.journal().willRepeat(attempt, failed, wait);
                    });
        }
        outcome.completeExceptionally(problem);
    }
}
