package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The pauses between attempts. */
class BackOffProperties {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Property
    void pausesDoubleUpToTheLongestWithinAFifth(@ForAll @IntRange(min = 1) int attempts, @ForAll long seed) {
        Duration pause = new BackOff(FIRST, LONGEST, new SplittableRandom(seed)).after(attempts);

        double doubled = FIRST.toMillis() * Math.pow(2, Math.min(attempts - 1, 30));
        double ideal = Math.min(doubled, (double) LONGEST.toMillis());
        assertThat((double) pause.toMillis()).isBetween(ideal * 0.8 - 1, ideal * 1.2 + 1);
    }

    @Property
    void pressesThatFailTogetherDoNotComeBackTogether(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BackOff backOff = new BackOff(FIRST, LONGEST, new SplittableRandom(seed));

        assertThat(backOff.after(3)).isNotEqualTo(backOff.after(3));
    }
}
