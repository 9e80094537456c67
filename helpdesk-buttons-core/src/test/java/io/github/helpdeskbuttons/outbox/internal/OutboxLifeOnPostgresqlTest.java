package io.github.helpdeskbuttons.outbox.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** The same in PostgreSQL. */
class OutboxLifeOnPostgresqlTest extends OutboxLifeTest {
    private final String url = Postgres.url(Postgres.newDatabase());

    OutboxLifeOnPostgresqlTest(@TempDir Path folder) {
        super(folder);
    }

    @Override
    OutboxSettings.Builder settings() {
        return Hosts.quick()
                .dataSource(Postgres.dataSource(url))
                .createTables(true)
                .heartbeat(Duration.ofHours(1))
                .firstPause(Duration.ofSeconds(5))
                .longestPause(Duration.ofMinutes(15));
    }
}
