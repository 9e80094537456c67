package io.github.helpdeskbuttons.internal;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values for a while, and of these only as many as weigh so much in all: what was put first goes first.
 *
 * <p>Our own, since a library for three small maps would add nearly a megabyte to each host, and since every press goes
 * through them: a hash table behind one lock costs a press, and the start of a JVM, less than a cache that watches how it is used.
 *
 * <p>Safe for use by many threads. What has expired is never given out, and goes when all that was put before it has gone.
 */
final class ExpiringCache<V> {
    /** In the order in which they were put. */
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

    private final long mostWeight;
    private final LongSupplier nanoTime;
    private long totalWeight;

    /** The time is in nanoseconds from any moment on, and may overflow, as that of {@link System#nanoTime} does. */
    ExpiringCache(long mostWeight, LongSupplier nanoTime) {
        this.mostWeight = mostWeight;
        this.nanoTime = nanoTime;
    }

    synchronized @Nullable V get(String key) {
        Entry<V> entry = entries.get(key);
        return entry == null || entry.expired(nanoTime.getAsLong()) ? null : entry.value();
    }

    /** Replaces what is there, and its expiry; what weighs more than may be kept in all is not kept. */
    synchronized void put(String key, V value, long weight, Duration keptFor) {
        remove(key);
        add(key, value, weight, keptFor, nanoTime.getAsLong());
    }

    /** Gives what is there and leaves it as it is, its expiry too; else puts, and gives null. */
    synchronized @Nullable V putIfAbsent(String key, V value, long weight, Duration keptFor) {
        Entry<V> there = entries.get(key);
        long now = nanoTime.getAsLong();
        if (there != null) {
            if (!there.expired(now)) {
                return there.value();
            }
            remove(key);
        }
        add(key, value, weight, keptFor, now);
        return null;
    }

    private void add(String key, V value, long weight, Duration keptFor, long now) {
        if (weight <= mostWeight) {
            makeRoom(weight, now);
            entries.put(key, new Entry<>(value, weight, now + keptFor.toNanos()));
            totalWeight += weight;
        }
    }

    synchronized void remove(String key) {
        Entry<V> removed = entries.remove(key);
        if (removed != null) {
            totalWeight -= removed.weight();
        }
    }

    private void makeRoom(long added, long now) {
        Iterator<Entry<V>> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            Entry<V> oldest = oldestFirst.next();
            if (!oldest.expired(now) && totalWeight <= mostWeight - added) {
                return;
            }
            oldestFirst.remove();
            totalWeight -= oldest.weight();
        }
    }

    private record Entry<V>(V value, long weight, long expiry) {
        boolean expired(long now) {
            return now - expiry >= 0;
        }
    }
}
