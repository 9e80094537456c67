package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** All pages of a list as one call. */
record WholeList<T>(ListCall<T> list) implements ApiCall<List<T>> {

    @Override
    public List<T> execute() {
        return list.stream().toList();
    }

    @Override
    public CompletableFuture<List<T>> executeAsync() {
        CancellableFuture<List<T>> result = new CancellableFuture<>();
        walk(list.walk(), new ArrayList<>(), result);
        return result;
    }

    private void walk(PageWalk walk, List<T> records, CancellableFuture<List<T>> result) {
        CompletableFuture<List<T>> page = list.transport().executeAsync(walk.request(), list.reader(walk));
        result.after(page, rows -> {
            records.addAll(rows);
            if (walk.isOver()) {
                result.complete(List.copyOf(records));
            } else if (!result.isDone()) {
                walk(walk, records, result);
            }
        });
    }

    /** Shows where it goes, and not what is asked. */
    @Override
    public String toString() {
        return list.toString();
    }
}
