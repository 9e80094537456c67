package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class ExpiringCacheProperties {
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e", "f");

    /** The same, as a list of all that was put, and so slow that nothing can be wrong with it. */
    private static final class Model {
        private record Entry(String key, int value, long weight, long diesAt) {}

        private final long mostWeight;
        private final List<Entry> entries = new ArrayList<>();

        Model(long mostWeight) {
            this.mostWeight = mostWeight;
        }

        @Nullable
        Integer get(String key, long now) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key) && now < entry.diesAt())
                    .map(Entry::value)
                    .findFirst()
                    .orElse(null);
        }

        void put(String key, int value, long weight, long diesAt, long now) {
            remove(key);
            while (!entries.isEmpty() && now >= entries.get(0).diesAt()) {
                entries.remove(0);
            }
            if (weight <= mostWeight) {
                entries.add(new Entry(key, value, weight, diesAt));
            }
            while (weight() > mostWeight) {
                entries.remove(0);
            }
        }

        void remove(String key) {
            entries.removeIf(entry -> entry.key().equals(key));
        }

        long weight() {
            return entries.stream().mapToLong(Entry::weight).sum();
        }
    }

    private enum Kind {
        PUT,
        PUT_IF_ABSENT,
        REMOVE,
        WAIT
    }

    private record Step(Kind kind, String key, long weight, long nanos) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Kind> kinds = Arbitraries.of(Kind.PUT, Kind.PUT, Kind.PUT_IF_ABSENT, Kind.REMOVE, Kind.WAIT);
        Arbitrary<Long> weights = Arbitraries.longs().between(0, 12);
        Arbitrary<Long> nanos = Arbitraries.longs().between(0, 20);
        return Combinators.combine(kinds, Arbitraries.of(KEYS), weights, nanos)
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void aCacheGivesWhatAListOfAllThatWasPutGives(
            @ForAll("steps") List<Step> steps, @ForAll @LongRange(max = 20) long mostWeight, @ForAll long start) {
        AtomicLong nanos = new AtomicLong(start);
        ExpiringCache<Integer> cache = new ExpiringCache<>(mostWeight, nanos::get);
        Model model = new Model(mostWeight);
        long now = 0;
        int value = 0;

        for (Step step : steps) {
            value++;
            Duration keptFor = Duration.ofNanos(step.nanos());
            switch (step.kind()) {
                case PUT -> {
                    cache.put(step.key(), value, step.weight(), keptFor);
                    model.put(step.key(), value, step.weight(), now + step.nanos(), now);
                }
                case PUT_IF_ABSENT -> {
                    Integer there = model.get(step.key(), now);
                    assertThat(cache.putIfAbsent(step.key(), value, step.weight(), keptFor))
                            .isEqualTo(there);
                    if (there == null) {
                        model.put(step.key(), value, step.weight(), now + step.nanos(), now);
                    }
                }
                case REMOVE -> {
                    cache.remove(step.key());
                    model.remove(step.key());
                }
                case WAIT -> {
                    nanos.addAndGet(step.nanos());
                    now += step.nanos();
                }
            }
            for (String key : KEYS) {
                assertThat(cache.get(key)).as("%s after %s", key, step).isEqualTo(model.get(key, now));
            }
        }
    }
}
