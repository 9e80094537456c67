package io.github.helpdeskbuttons.outbox.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Locale;

/** What differs between the databases. */
enum Dialect {
    /**
     * H2 writes what is committed to its file at once (WRITE_DELAY=0), where it survives the process, but leaves it to the
     * operating system when the file comes to disk; a checkpoint does not.
     */
    H2("h2.sql") {
        /** Goes back to a savepoint and commits the nothing that is left: {@link OpenDatabase} says why. */
        @Override
        Undo begin(Connection connection) throws SQLException {
            Savepoint beginning = connection.setSavepoint();
            return () -> {
                try {
                    connection.rollback(beginning);
                } catch (SQLException failure) {
                    if (failure.getErrorCode() != H2_ROLLED_BACK_ALREADY) {
                        throw failure;
                    }
                }
                connection.commit();
            };
        }

        @Override
        void beforeDurableWork(Connection connection) {}

        @Override
        void afterDurableWork(Connection connection) throws SQLException {
            execute(connection, "checkpoint sync");
        }

        @Override
        void beforeMakingTables(Connection connection) {}
    },

    POSTGRESQL("postgresql.sql") {
        @Override
        Undo begin(Connection connection) {
            return connection::rollback;
        }

        @Override
        void beforeDurableWork(Connection connection) throws SQLException {
            execute(
                    connection,
                    "select set_config('synchronous_commit', 'on', true)"
                            + " where current_setting('synchronous_commit') = 'off'");
        }

        @Override
        void afterDurableWork(Connection connection) {}

        @Override
        void beforeMakingTables(Connection connection) throws SQLException {
            execute(connection, "select pg_advisory_xact_lock(7033001174)");
        }
    };

    /** What H2 says of a savepoint whose transaction it has ended, as that of the victim of a deadlock. */
    private static final int H2_ROLLED_BACK_ALREADY = 90063;

    private final String script;

    Dialect(String script) {
        this.script = script;
    }

    /** The dialect of the database that a connection leads to. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "postgresql" -> POSTGRESQL;
            default ->
                throw new IllegalStateException(
                        "The outbox works on PostgreSQL and H2; the data source leads to " + product + ".");
        };
    }

    /** The name of the script that makes the tables, beside {@link io.github.helpdeskbuttons.outbox.Outbox}. */
    String script() {
        return script;
    }

    /** Takes back what was done since a transaction began, and ends it. */
    interface Undo {
        void run() throws SQLException;
    }

    /** Begins a transaction; auto-commit is off. */
    abstract Undo begin(Connection connection) throws SQLException;

    /** Sees, before the work, that its commit is on disk when it returns. */
    abstract void beforeDurableWork(Connection connection) throws SQLException;

    /** Sees, after the commit, that it is on disk. */
    abstract void afterDurableWork(Connection connection) throws SQLException;

    /** Keeps hosts that start at the same time from making the tables together. */
    abstract void beforeMakingTables(Connection connection) throws SQLException;

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
