package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.Request;

/** A call of one request. */
record SingleCall<T>(Transport transport, Request request, AnswerReader<T> reader) implements ApiCall<T> {

    @Override
    public T execute() {
        return transport.execute(request, reader);
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return transport.executeAsync(request, reader);
    }

    @Override
    public CompletableFuture<T> executeAsync(Executor executor) {
        return transport.executeAsync(request, reader, executor);
    }

    /** Shows where it goes, and neither query nor body. */
    @Override
    public String toString() {
        Target target = Target.of(request, transport.settings().apiBase());
        return target.method() + " " + target.path();
    }
}
