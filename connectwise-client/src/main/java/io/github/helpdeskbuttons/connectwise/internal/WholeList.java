package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.Request;

/** All pages of a list as one call. */
record WholeList<T>(ListCall<T> list) implements ApiCall<List<T>> {

    @Override
    public List<T> execute() {
        return list.stream().toList();
    }

    @Override
    public CompletableFuture<List<T>> executeAsync() {
        return all((request, reader) -> list.transport().executeAsync(request, reader));
    }

    @Override
    public CompletableFuture<List<T>> executeAsync(Executor executor) {
        return all((request, reader) -> list.transport().executeAsync(request, reader, executor));
    }

    private CompletableFuture<List<T>> all(PageCall<T> pageCall) {
        CancellableFuture<List<T>> result = new CancellableFuture<>();
        walk(list.walk(), new ArrayList<>(), pageCall, result);
        return result;
    }

    private void walk(PageWalk walk, List<T> records, PageCall<T> pageCall, CancellableFuture<List<T>> result) {
        CompletableFuture<List<T>> page = pageCall.send(walk.request(), list.reader(walk));
        result.after(page, rows -> {
            records.addAll(rows);
            if (walk.isOver()) {
                result.complete(List.copyOf(records));
            } else if (!result.isDone()) {
                walk(walk, records, pageCall, result);
            }
        });
    }

    /** Shows where it goes, and not what is asked. */
    @Override
    public String toString() {
        return list.toString();
    }

    /** Asks for one page. */
    @FunctionalInterface
    private interface PageCall<T> {
        CompletableFuture<List<T>> send(Request request, AnswerReader<List<T>> reader);
    }
}
