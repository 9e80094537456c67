package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.NotFoundException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    private boolean lostAnAnswer;
    private @Nullable ConnectWiseException failure;

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

    /** Sends the first attempt from the thread that asks; the scheduler comes in where something has to wait. */
    CompletableFuture<T> start() {
        guarded(() -> attempt(1));
        return result;
    }

    /** Gives what went wrong in the client itself to whoever waits for the result. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error problem) {
            result.completeExceptionally(problem);
        }
    }

    private void later(Duration wait, Runnable step) {
        Scheduler.Cancellable waiting = scheduler.schedule(() -> guarded(step), wait);
        result.onCancel(waiting::cancel);
    }

    private void attempt(int number) {
        Attempt attempt = new Attempt(target, number);
        Duration wait = pipeline.limiter().reserve();
        if (wait.isZero()) {
            send(attempt);
        } else {
            later(wait, () -> send(attempt));
        }
    }

    private void send(Attempt attempt) {
        if (result.isDone()) {
            return;
        }
        long begin = pipeline.nanos();
        CompletableFuture<T> answer = sending.send(request, attempt, reader);
        result.onCancel(() -> answer.cancel(true));
        CompletableFuture<?> unused = answer.whenComplete((value, problem) -> guarded(() -> {
            Duration time = Duration.ofNanos(pipeline.nanos() - begin);
            if (problem == null) {
                pipeline.journal().succeeded(attempt, time);
                result.complete(value);
            } else if (problem instanceof ConnectWiseException failed) {
                fail(attempt, time, failed);
            } else {
                result.completeExceptionally(problem);
            }
        }));
    }

    private void fail(Attempt attempt, Duration time, ConnectWiseException failed) {
        failure = failed;
        pipeline.journal().failed(attempt, time, failed);
        @Nullable T gone = lostAnAnswer && failed instanceof NotFoundException ? reader.whenGone() : null;
        if (gone != null) {
            result.complete(gone);
            return;
        }
        lostAnAnswer |= failed instanceof OutcomeUnknownException;
        Optional<Duration> delay =
                pipeline.retries().delay(attempt, failed, Duration.ofNanos(pipeline.nanos() - start));
        if (delay.isPresent()) {
            pipeline.journal().willRepeat(attempt, failed, delay.get());
            later(delay.get(), () -> attempt(attempt.number() + 1));
        } else {
            result.completeExceptionally(failed);
        }
    }
}
