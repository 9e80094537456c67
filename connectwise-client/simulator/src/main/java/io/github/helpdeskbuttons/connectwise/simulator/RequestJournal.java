package io.github.helpdeskbuttons.connectwise.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Remembers the last requests whole, and counts all of them. */
final class RequestJournal {

    private final int size;
    private final boolean keepUploads;
    private final Deque<ReceivedRequest> last = new ArrayDeque<>();
    private final Map<Line, LongAdder> counts = new ConcurrentHashMap<>();

    private record Line(String method, String path) {}

    /**
     * @param size how many requests to remember
     * @param keepUploads whether to remember the bodies of multipart requests
     */
    RequestJournal(int size, boolean keepUploads) {
        this.size = size;
        this.keepUploads = keepUploads;
    }

    void record(ReceivedRequest request) {
        counts.computeIfAbsent(new Line(request.method(), request.path()), line -> new LongAdder())
                .increment();
        if (size > 0) {
            ReceivedRequest kept = keepUploads || !request.isMultipart() ? request : request.withoutBody();
            synchronized (last) {
                if (last.size() == size) {
                    last.removeFirst();
                }
                last.addLast(kept);
            }
        }
    }

    List<ReceivedRequest> requests() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    long count() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long count(String method, Pattern path) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().method().equals(method))
                .filter(entry -> path.matcher(entry.getKey().path()).matches())
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    void clear() {
        synchronized (last) {
            last.clear();
        }
        counts.clear();
    }
}
