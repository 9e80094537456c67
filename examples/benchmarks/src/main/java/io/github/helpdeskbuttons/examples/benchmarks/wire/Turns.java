package io.github.helpdeskbuttons.examples.benchmarks.wire;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Two ways to do the same take turns, so that what disturbs the machine disturbs both. */
final class Turns {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Server server;
    private final int times;

    Turns(Server server, int times) {
        this.server = server;
        this.times = times;
    }

    /** One of the ways. */
    @FunctionalInterface
    interface Way {
        void go() throws Exception;
    }

    /**
     * What one way costs each time.
     *
     * @param median microseconds
     * @param slow microseconds that one in a hundred takes longer than
     * @param bytes allocated, on whatever thread
     * @param server microseconds of processor time that the server uses for it
     */
    record Cost(double median, double slow, double bytes, double server) {
        Cost each(int parts) {
            return new Cost(median / parts, slow / parts, bytes / parts, server / parts);
        }
    }

    /** The two ways' costs. */
    record Costs(Cost one, Cost other) {
        Costs each(int parts) {
            return new Costs(one.each(parts), other.each(parts));
        }
    }

    /** Warms up for as long as it then measures. */
    Costs take(Way one, Way other) throws Exception {
        for (int i = 0; i < times; i++) {
            one.go();
            other.go();
        }
        long[] oneTook = new long[times];
        long[] otherTook = new long[times];
        for (int i = 0; i < times; i++) {
            if (i % 2 == 0) {
                oneTook[i] = nanos(one);
                otherTook[i] = nanos(other);
            } else {
                otherTook[i] = nanos(other);
                oneTook[i] = nanos(one);
            }
        }
        return new Costs(cost(oneTook, one), cost(otherTook, other));
    }

    private static long nanos(Way way) throws Exception {
        long began = System.nanoTime();
        way.go();
        return System.nanoTime() - began;
    }

    private Cost cost(long[] took, Way way) throws Exception {
        Arrays.sort(took);
        int more = Math.max(times / 4, 1);
        Duration used = server.used();
        Map<Long, Long> before = allocated();
        for (int i = 0; i < more; i++) {
            way.go();
        }
        double bytes = (double) allocatedSince(before) / more;
        double serverMicros = server.used().minus(used).toNanos() / 1e3 / more;
        return new Cost(took[times / 2] / 1e3, took[times - 1 - times / 100] / 1e3, bytes, serverMicros);
    }

    /** What each thread that is alive has allocated so far. */
    static Map<Long, Long> allocated() {
        Map<Long, Long> allocated = new HashMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            allocated.put(id, Math.max(0, THREADS.getThreadAllocatedBytes(id)));
        }
        return allocated;
    }

    /** What all threads that are still alive have allocated since then. */
    static long allocatedSince(Map<Long, Long> before) {
        long bytes = 0;
        for (Map.Entry<Long, Long> thread : allocated().entrySet()) {
            bytes += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        return bytes;
    }
}
