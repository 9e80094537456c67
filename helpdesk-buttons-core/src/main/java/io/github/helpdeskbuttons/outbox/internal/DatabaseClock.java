package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.OutboxUnavailableException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;

/**
 * The database's clock, which all hosts that share it have in common: asked for every ten seconds, and carried on in between by
 * a timer that no one can set. The clock of the host plays no part.
 */
final class DatabaseClock implements InstantSource {
    private static final long ASK_AFTER_NANOS = 10_000_000_000L;

    private final Database database;
    private final LongSupplier nanos;
    private Instant asked;
    private long askedAt;

    DatabaseClock(Database database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.asked = ask();
        this.askedAt = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long passed = nanos.getAsLong() - askedAt;
        if (passed > ASK_AFTER_NANOS) {
            try {
                asked = ask();
                askedAt = nanos.getAsLong();
                return asked;
            } catch (OutboxUnavailableException gone) {
                // The timer is good for hours; whoever needs the database will say that it is gone.
                return asked.plusNanos(passed);
            }
        }
        return asked.plusNanos(passed);
    }

    private Instant ask() {
        return database.run(connection -> Sql.first(
                        connection, "select clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class)
                                .toInstant())
                .orElseThrow(() -> new SQLException("The database does not know the time.")));
    }
}
