package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PressIdsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void anIdIsAVersion7Uuid() {
        UUID id = UUID.fromString(PressIds.next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void noIdIsGivenTwice() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(ids.add(PressIds.next())).isTrue();
        }
    }

    @Test
    void anIdOfThisProcessIsNewForAWhile() {
        String id = PressIds.at(NOW);

        assertThat(PressIds.isNew(id, NOW)).isTrue();
        assertThat(PressIds.isNew(id, NOW.plus(PressIds.NEW_FOR).minusMillis(1)))
                .isTrue();
        assertThat(PressIds.isNew(id, NOW.plus(PressIds.NEW_FOR))).isFalse();
    }

    @Test
    void anIdFromElsewhereIsNeverNew() {
        UUID own = UUID.fromString(PressIds.at(NOW));
        UUID ofAnotherProcess = new UUID(own.getMostSignificantBits(), own.getLeastSignificantBits() ^ 1);

        assertThat(PressIds.isNew(ofAnotherProcess.toString(), NOW)).isFalse();
        assertThat(PressIds.isNew(UUID.randomUUID().toString(), NOW)).isFalse();
        assertThat(PressIds.isNew("press-1", NOW)).isFalse();
        assertThat(PressIds.isNew(own.toString().toUpperCase(java.util.Locale.ROOT), NOW))
                .isFalse();
    }

    @Test
    void anIdOfTheFutureIsNotNewForever() {
        String id = PressIds.at(NOW.plus(Duration.ofDays(1)));

        assertThat(PressIds.isNew(id, NOW)).isFalse();
    }
}
