package io.github.helpdeskbuttons.examples.outboxservice;

import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.AcceptedPresses;
import io.github.helpdeskbuttons.outbox.PressState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends the outbox to the browsers that watch it, as server-sent events: all of it first, then each change. */
final class LivePage implements AutoCloseable {
    private static final int MOST_SHOWN = 50;
    private static final int MOST_UNSENT = 10_000;
    private static final String END = "";

    private final Set<BlockingQueue<String>> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<AcceptedPresses> presses = new AtomicReference<>();

    /** Names the presses to show. */
    void show(AcceptedPresses shown) {
        presses.set(shown);
    }

    /** Hears a change of the outbox. A browser that does not keep up is cut off, and comes back by itself. */
    void changed(AcceptedPress press) {
        String event = event(press);
        watchers.removeIf(watcher -> !watcher.offer(event));
    }

    /** Writes events until the browser goes away, or the service ends. */
    void writeTo(OutputStream browser) throws IOException, InterruptedException {
        BlockingQueue<String> events = new LinkedBlockingQueue<>(MOST_UNSENT);
        watchers.add(events);
        try {
            write(browser, "retry: 1000\n\n" + all());
            while (watchers.contains(events)) {
                String event = events.poll(15, TimeUnit.SECONDS);
                if (END.equals(event)) {
                    return;
                }
                // A comment keeps proxies from closing a quiet connection.
                write(browser, event == null ? ": still here\n\n" : event);
            }
        } finally {
            watchers.remove(events);
        }
    }

    private String all() {
        AcceptedPresses shown = presses.get();
        return shown == null
                ? ""
                : Stream.of(PressState.values())
                        .flatMap(state -> shown.list(state, MOST_SHOWN).stream())
                        .map(LivePage::event)
                        .collect(Collectors.joining());
    }

    private static void write(OutputStream browser, String text) throws IOException {
        browser.write(text.getBytes(StandardCharsets.UTF_8));
        browser.flush();
    }

    private static String event(AcceptedPress press) {
        return "data: " + StatusJson.of(press) + "\n\n";
    }

    @Override
    public void close() {
        watchers.forEach(watcher -> {
            watcher.clear();
            watcher.add(END);
        });
    }
}
