package io.github.helpdeskbuttons.connectwise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RateLimiterTest {

    @Property
    void letsNoMoreOutInAMinuteThanTheLimitAndOneBurst(
            @ForAll @IntRange(min = 1, max = 2000) int perMinute,
            @ForAll @Size(max = 300) List<@LongRange(min = 0, max = 2_000_000_000L) Long> pauses,
            @ForAll long origin) {
        AtomicLong now = new AtomicLong(origin);
        RateLimiter limiter = new RateLimiter(perMinute, now::get);
        List<Long> sent = new ArrayList<>();
        for (long pause : pauses) {
            now.addAndGet(pause);
            sent.add(now.get() - origin + limiter.reserve().toNanos());
        }

        assertThat(sent).isSorted();
        long interval = Duration.ofMinutes(1).toNanos() / perMinute;
        for (int i = RateLimiter.BURST; i < sent.size(); i++) {
            assertThat(sent.get(i) - sent.get(i - RateLimiter.BURST)).isGreaterThanOrEqualTo(interval);
        }
        for (int i = RateLimiter.BURST; i < sent.size(); i++) {
            int within = 0;
            for (int j = i;
                    j >= 0 && sent.get(i) - sent.get(j) < Duration.ofMinutes(1).toNanos();
                    j--) {
                within++;
            }
            assertThat(within).isLessThanOrEqualTo(perMinute + RateLimiter.BURST);
        }
    }

    @Property(tries = 100)
    void letsABurstOutAtOnceAfterAPause(@ForAll @IntRange(min = 1, max = 2000) int perMinute, @ForAll long origin) {
        AtomicLong now = new AtomicLong(origin);
        RateLimiter limiter = new RateLimiter(perMinute, now::get);

        for (int i = 0; i < RateLimiter.BURST; i++) {
            assertThat(limiter.reserve()).isZero();
        }
        assertThat(limiter.reserve())
                .isEqualTo(Duration.ofNanos(Duration.ofMinutes(1).toNanos() / perMinute));
    }
}
