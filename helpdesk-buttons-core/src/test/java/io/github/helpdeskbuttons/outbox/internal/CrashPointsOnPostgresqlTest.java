package io.github.helpdeskbuttons.outbox.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The same in PostgreSQL. */
class CrashPointsOnPostgresqlTest extends CrashPointsTest {
    private final String url = Postgres.url(Postgres.newDatabase());

    CrashPointsOnPostgresqlTest(@TempDir Path folder) {
        super(folder);
    }

    @Override
    String where() {
        return url;
    }
}
