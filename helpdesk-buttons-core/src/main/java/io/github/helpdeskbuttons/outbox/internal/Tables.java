package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.outbox.Outbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;

/** Sees that the tables are there and of the version that this library works on. */
final class Tables {
    static final int VERSION = 1;
    private static final String FOLDER = "io/github/helpdeskbuttons/outbox/";

    private final Database database;

    Tables(Database database) {
        this.database = database;
    }

    /** Checks the tables, and makes them first if there are none and that is wanted. */
    void check(boolean make) {
        OptionalInt version = database.run(connection -> {
            if (make) {
                database.dialect().beforeMakingTables(connection);
                if (!exist(connection)) {
                    make(connection);
                }
            }
            return exist(connection) ? version(connection) : OptionalInt.empty();
        });
        String script = FOLDER + database.dialect().script();
        if (version.isEmpty()) {
            throw new IllegalStateException(
                    "The outbox's tables are not in the database, or its user cannot see them. Run " + script
                            + " from the helpdesk-buttons-core jar, or call Outbox.createTables().");
        }
        int found = version.getAsInt();
        if (found < VERSION) {
            throw new IllegalStateException("The outbox's tables are of version " + found
                    + ", and this library works on "
                    + VERSION + ". Stop the hosts with the older library, and bring the tables to version " + VERSION
                    + " as docs/outbox.md says.");
        }
        if (found > VERSION) {
            throw new IllegalStateException(
                    "The outbox's tables are of version " + found + ", made for a later library;"
                            + " this one works on version " + VERSION + ". Update helpdesk-buttons-core.");
        }
    }

    private static boolean exist(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from information_schema.tables"
                        + " where lower(table_name) = 'hdb_outbox_schema' and"
                        + " table_schema in (select current_schema)")) {
            found.next();
            return found.getInt(1) > 0;
        }
    }

    private static OptionalInt version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(version) from hdb_outbox_schema")) {
            rows.next();
            int version = rows.getInt(1);
            return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
        }
    }

    private void make(Connection connection) throws SQLException {
        for (String statement : script().replaceAll("(?m)--.*$", "").split(";", -1)) {
            if (!statement.isBlank()) {
                Dialect.execute(connection, statement.strip());
            }
        }
    }

    private String script() {
        try (InputStream script =
                Outbox.class.getResourceAsStream(database.dialect().script())) {
            if (script == null) {
                throw new IllegalStateException("The jar lacks " + FOLDER
                        + database.dialect().script() + "; it was repackaged without its resources.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
