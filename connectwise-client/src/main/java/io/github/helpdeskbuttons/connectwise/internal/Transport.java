package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The way that every request goes. */
public final class Transport {

    private final Pipeline pipeline;
    private final Sender sender;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Makes the way for one client.
     *
     * @param settings what the client was built with
     * @param shared whose connections and threads are used; it is not changed
     */
    public Transport(ClientSettings settings, OkHttpClient shared) {
        this.pipeline = new Pipeline(settings);
        this.sender = new Sender(derive(settings, shared), new Failures(settings.clock()));
    }

    /**
     * Shares connections and threads, and nothing that could mix up tenants or repeat a write: no cookies, no cache, no
     * redirects, no repetition by OkHttp itself, which sends a POST again when a pooled connection breaks.
     */
    private static OkHttpClient derive(ClientSettings settings, OkHttpClient shared) {
        return shared.newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .socketFactory(PromptSockets.inPlaceOf(shared.socketFactory()))
                .addInterceptor(new IdentificationInterceptor(settings))
                .addNetworkInterceptor(new WireInterceptor())
                .build();
    }

    ClientSettings settings() {
        return pipeline.settings();
    }

    /** Sends, waits and reads on the caller's thread. */
    <T> T execute(Request request, AnswerReader<T> reader) {
        checkOpen();
        CallerRuns callerRuns = new CallerRuns(settings().sleeper());
        Execution<T> execution = new Execution<>(pipeline, request, reader, on(Runnable::run), callerRuns);
        try {
            CompletableFuture<T> result = execution.start();
            callerRuns.run();
            return result.join();
        } catch (CompletionException | CancellationException problem) {
            throw unwrapped(problem, execution.failure());
        }
    }

    /** Sends and reads on threads of the HTTP client, and waits on none. */
    <T> CompletableFuture<T> executeAsync(Request request, AnswerReader<T> reader) {
        checkOpen();
        return new Execution<>(
                        pipeline, request, reader, sender::send, settings().scheduler())
                .start();
    }

    /** Sends and reads where the executor says, and waits on none of its threads. */
    <T> CompletableFuture<T> executeAsync(Request request, AnswerReader<T> reader, Executor executor) {
        checkOpen();
        return new Execution<>(
                        pipeline, request, reader, on(executor), settings().scheduler())
                .start();
    }

    private <T> Execution.Sending<T> on(Executor executor) {
        return (request, attempt, reader) -> sender.send(request, attempt, reader, executor);
    }

    /** A wait that was interrupted leaves the failure that it was to follow. */
    private static RuntimeException unwrapped(RuntimeException problem, @Nullable ConnectWiseException failure) {
        Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof CancellationException && failure != null) {
            return failure;
        }
        return cause instanceof RuntimeException thrown ? thrown : problem;
    }

    /** Refuses every later call. */
    public void close() {
        closed.set(true);
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("The ConnectWiseClient is closed; make calls before close()");
        }
    }
}
