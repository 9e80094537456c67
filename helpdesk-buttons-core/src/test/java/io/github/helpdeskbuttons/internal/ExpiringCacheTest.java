package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong();
    private final ExpiringCache<String> cache = new ExpiringCache<>(10, nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aValueIsThereUntilItsTimeIsOver() {
        cache.put("a", "1", 1, SHORT);

        pass(SHORT.minusNanos(1));
        assertThat(cache.get("a")).isEqualTo("1");

        pass(Duration.ofNanos(1));
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void eachValueHasATimeOfItsOwn() {
        cache.put("long", "1", 1, LONG);
        cache.put("short", "2", 1, SHORT);

        pass(SHORT);
        assertThat(cache.get("long")).isEqualTo("1");
        assertThat(cache.get("short")).isNull();
    }

    @Test
    void readingRenewsNothing() {
        cache.put("a", "1", 1, SHORT);
        pass(SHORT.minusNanos(1));
        cache.get("a");

        pass(Duration.ofNanos(1));
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void puttingAgainRenewsValueAndTime() {
        cache.put("a", "1", 1, SHORT);
        pass(SHORT.minusNanos(1));
        cache.put("a", "2", 1, SHORT);

        pass(SHORT.minusNanos(1));
        assertThat(cache.get("a")).isEqualTo("2");
    }

    @Test
    void whatWasPutFirstGoesFirst() {
        cache.put("a", "1", 4, LONG);
        cache.put("b", "2", 4, LONG);
        cache.get("a");

        cache.put("c", "3", 3, LONG);
        assertThat(cache.get("a")).isNull();
        assertThat(cache.get("b")).isEqualTo("2");
        assertThat(cache.get("c")).isEqualTo("3");
    }

    @Test
    void whatIsPutAgainGoesLast() {
        cache.put("a", "1", 4, LONG);
        cache.put("b", "2", 4, LONG);
        cache.put("a", "3", 4, LONG);

        cache.put("c", "4", 4, LONG);
        assertThat(cache.get("b")).isNull();
        assertThat(cache.get("a")).isEqualTo("3");
    }

    @Test
    void allThatFitsIsKept() {
        cache.put("a", "1", 4, LONG);
        cache.put("b", "2", 6, LONG);

        assertThat(cache.get("a")).isEqualTo("1");
        assertThat(cache.get("b")).isEqualTo("2");
    }

    @Test
    void whatIsReplacedOrRemovedWeighsNothing() {
        cache.put("a", "1", 9, LONG);
        cache.put("a", "2", 1, LONG);
        cache.put("b", "3", 9, LONG);
        assertThat(cache.get("a")).isEqualTo("2");

        cache.remove("b");
        cache.put("c", "4", 9, LONG);
        assertThat(cache.get("a")).isEqualTo("2");
    }

    @Test
    void whatHasExpiredMakesRoomByItself() {
        cache.put("a", "1", 5, SHORT);
        cache.put("b", "2", 5, LONG);

        pass(SHORT);
        cache.put("c", "3", 5, LONG);
        assertThat(cache.get("b")).isEqualTo("2");
    }

    @Test
    void whatHasExpiredIsLetGoWithTheNextPut() {
        ExpiringCache<Object> values = new ExpiringCache<>(10, nanos::get);
        WeakReference<Object> value = putNew(values, "a");

        pass(SHORT);
        values.put("b", "2", 1, SHORT);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (value.get() != null) {
                System.gc();
            }
        });
    }

    private static WeakReference<Object> putNew(ExpiringCache<Object> values, String key) {
        Object value = new Object();
        values.put(key, value, 1, SHORT);
        return new WeakReference<>(value);
    }

    @Test
    void whatIsHeavierThanAllThatMayBeKeptPushesNothingOut() {
        cache.put("a", "1", 10, LONG);
        cache.put("b", "2", 11, LONG);
        cache.put("c", "3", Long.MAX_VALUE, LONG);

        assertThat(cache.get("b")).isNull();
        assertThat(cache.get("c")).isNull();
        assertThat(cache.get("a")).isEqualTo("1");
    }

    @Test
    void aValueThatIsTooHeavyLeavesNoOlderOneBehind() {
        cache.put("a", "1", 1, LONG);
        cache.put("a", "2", 11, LONG);

        assertThat(cache.get("a")).isNull();
    }

    @Test
    void whatIsThereIsNeitherReplacedNorRenewedWherePutIfAbsentFindsIt() {
        assertThat(cache.putIfAbsent("a", "1", 1, SHORT)).isNull();
        pass(SHORT.minusNanos(1));
        assertThat(cache.putIfAbsent("a", "2", 1, SHORT)).isEqualTo("1");
        assertThat(cache.get("a")).isEqualTo("1");

        pass(Duration.ofNanos(1));
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void whatHasExpiredCountsAsAbsent() {
        cache.put("before", "0", 1, LONG);
        cache.put("a", "1", 1, SHORT);

        pass(SHORT);
        assertThat(cache.putIfAbsent("a", "2", 1, SHORT)).isNull();
        assertThat(cache.get("a")).isEqualTo("2");
    }

    @Test
    void removingWhatIsNotThereDoesNothing() {
        cache.remove("a");

        assertThat(cache.get("a")).isNull();
    }

    @Test
    void theTimeMayOverflow() {
        nanos.set(Long.MAX_VALUE - 1);
        cache.put("a", "1", 1, SHORT);
        assertThat(cache.get("a")).isEqualTo("1");

        pass(SHORT.minusNanos(1));
        assertThat(cache.get("a")).isEqualTo("1");

        pass(Duration.ofNanos(1));
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void ofManyThreadsThatPutTheSameKeyExactlyOneFindsItAbsent() throws InterruptedException, ExecutionException {
        int keys = 50_000;
        ExpiringCache<Integer> shared = new ExpiringCache<>(keys, nanos::get);
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<Long>> counts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int own = thread;
                counts.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return IntStream.range(0, keys)
                            .filter(key -> shared.putIfAbsent("key " + key, own, 1, LONG) == null)
                            .count();
                }));
            }
            long first = 0;
            for (Future<Long> count : counts) {
                first += count.get();
            }
            assertThat(first).isEqualTo(keys);
            assertThat(IntStream.range(0, keys).mapToObj(key -> shared.get("key " + key)))
                    .allMatch(Objects::nonNull);
        } finally {
            pool.shutdownNow();
        }
    }
}
