package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one attempt and reads its answer; every failure becomes a {@link ConnectWiseException}. */
final class Sender {

    private final OkHttpClient http;
    private final Failures failures;

    Sender(OkHttpClient http, Failures failures) {
        this.http = http;
        this.failures = failures;
    }

    /** Sends and reads where the executor says. */
    <T> CompletableFuture<T> send(Request request, Attempt attempt, AnswerReader<T> reader, Executor executor) {
        Call call = attempt.tag(http.newCall(request));
        CancellableFuture<T> result = new CancellableFuture<>();
        result.onCancel(call::cancel);
        executor.execute(() -> complete(
                result, attempt, () -> new InterruptibleCall(call).make(answer -> read(attempt, answer, reader))));
        return result;
    }

    /** Sends and reads on a thread of the HTTP client. */
    <T> CompletableFuture<T> send(Request request, Attempt attempt, AnswerReader<T> reader) {
        Call call = attempt.tag(http.newCall(request));
        CancellableFuture<T> result = new CancellableFuture<>();
        result.onCancel(call::cancel);
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call answered, Response response) {
                complete(result, attempt, () -> read(attempt, response, reader));
            }

            @Override
            public void onFailure(Call failed, IOException failure) {
                result.completeExceptionally(unanswered(attempt, failure));
            }
        });
        return result;
    }

    private RuntimeException unanswered(Attempt attempt, IOException failure) {
        return failure instanceof UnreadableContentException content
                ? content.unchecked()
                : failures.of(attempt, failure);
    }

    private <T> void complete(CompletableFuture<T> result, Attempt attempt, Exchange<T> exchange) {
        try {
            T value = exchange.go();
            if (!result.complete(value) && value instanceof Closeable unwanted) {
                unwanted.close();
            }
        } catch (IOException failure) {
            result.completeExceptionally(unanswered(attempt, failure));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    private <T> T read(Attempt attempt, Response response, AnswerReader<T> reader) throws IOException {
        boolean keepOpen = false;
        try {
            if (!response.isSuccessful()) {
                throw failures.of(attempt, response);
            }
            T result = reader.read(response);
            if (result == null) {
                throw failures.nothing(attempt, response);
            }
            keepOpen = reader.keepsOpen();
            return result;
        } catch (UnreadableBodyException unreadable) {
            throw failures.unreadable(attempt, response, String.valueOf(unreadable.getMessage()));
        } finally {
            if (!keepOpen) {
                response.close();
            }
        }
    }

    /** From the request to what its answer becomes. */
    @FunctionalInterface
    private interface Exchange<T> {
        T go() throws IOException;
    }
}
