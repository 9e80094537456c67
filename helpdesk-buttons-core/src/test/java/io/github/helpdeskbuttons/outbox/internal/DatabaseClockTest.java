package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** All hosts have the database's time, whatever their own clocks say. */
class DatabaseClockTest {
    private final AtomicLong timer = new AtomicLong();

    @Test
    void itIsTheTimeOfTheDatabaseCarriedOnByATimer() {
        Database database = database(Postgres.newDatabase());
        DatabaseClock clock = new DatabaseClock(database, timer::get);
        Instant first = clock.instant();

        timer.addAndGet(TimeUnit.SECONDS.toNanos(9));

        assertThat(Duration.between(first, clock.instant())).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void itAsksAgainAfterTenSeconds() {
        Database database = database(Postgres.newDatabase());
        DatabaseClock clock = new DatabaseClock(database, timer::get);
        Instant first = clock.instant();

        timer.addAndGet(TimeUnit.HOURS.toNanos(1));

        assertThat(Duration.between(first, clock.instant()))
                .as("no hour has passed for the database")
                .isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void itGoesOnWhileTheDatabaseIsGone() {
        String name = Postgres.newDatabase();
        DatabaseClock clock = new DatabaseClock(database(name), timer::get);
        Instant first = clock.instant();
        Postgres.administer("drop database " + name + " with (force)");

        timer.addAndGet(TimeUnit.HOURS.toNanos(1));

        assertThat(Duration.between(first, clock.instant())).isEqualTo(Duration.ofHours(1));
    }

    private static Database database(String name) {
        DataSource dataSource = Postgres.dataSource(Postgres.url(name));
        try (var connection = dataSource.getConnection()) {
            return new Database(dataSource, Dialect.of(connection));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
