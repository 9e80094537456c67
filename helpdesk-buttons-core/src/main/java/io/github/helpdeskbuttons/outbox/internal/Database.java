package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.OutboxUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs transactions. What the database says is thrown as {@link OutboxUnavailableException}. */
final class Database {
    private static final int MOST_TRIES = 5;
    private static final String H2_IS_CLOSED = "90098";
    /** The general error, and the two of input and output. */
    private static final Set<Integer> H2_FAULTS_OF_FILE = Set.of(50000, 90028, 90031);

    private final DataSource dataSource;
    private final Dialect dialect;

    Database(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    DataSource dataSource() {
        return dataSource;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs a transaction; a crash of the process does not undo it, a crash of the machine may. */
    <T> T run(Work<T> work) {
        return translated(() -> transaction(work, false));
    }

    /** Runs a transaction that is on disk when this returns. */
    <T> T runDurably(Work<T> work) {
        return translated(() -> transaction(work, true));
    }

    private <T> T transaction(Work<T> work, boolean durably) throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = dataSource.getConnection()) {
                return in(connection, work, durably);
            } catch (SQLException failure) {
                boolean again = isCollision(failure) ? tries < MOST_TRIES : isFaultOfFile(failure) && tries == 1;
                if (!again) {
                    throw failure;
                }
            }
        }
    }

    private <T> T in(Connection connection, Work<T> work, boolean durably) throws SQLException {
        connection.setAutoCommit(false);
        Dialect.Undo undo = dialect.begin(connection);
        T result;
        try {
            if (durably) {
                dialect.beforeDurableWork(connection);
            }
            result = work.in(connection);
            connection.commit();
            if (durably) {
                dialect.afterDurableWork(connection);
            }
        } catch (SQLException | RuntimeException | Error failure) {
            undo(undo, connection, failure);
            throw failure;
        }
        connection.setAutoCommit(true);
        return result;
    }

    /** What could not be undone must not be committed either, as the change to auto-commit would. */
    private static void undo(Dialect.Undo undo, Connection connection, Throwable failure) {
        try {
            undo.run();
            connection.setAutoCommit(true);
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /**
     * Two transactions met, of which one has to begin again: the same key, a deadlock, a lock that was not given. Or H2 closed
     * its file beneath the transaction after a fault of the disk, which may be over.
     */
    private static boolean isCollision(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return failure instanceof SQLIntegrityConstraintViolationException
                || state.startsWith("23")
                || state.startsWith("40")
                || state.equals("HYT00")
                || state.equals(H2_IS_CLOSED);
    }

    /**
     * H2 could not write its file, or another transaction could not, whose fault it then reports to all that commit until it has
     * closed the file. That may be over; whatever was written is found, as after a crash.
     */
    private static boolean isFaultOfFile(SQLException failure) {
        return H2_FAULTS_OF_FILE.contains(failure.getErrorCode());
    }

    private static <T> T translated(SqlSupplier<T> work) {
        try {
            return work.get();
        } catch (SQLException failure) {
            throw new OutboxUnavailableException(
                    "The outbox's database could not do what it was asked (SQL state " + failure.getSQLState()
                            + "). See that it can be reached and has space. A press that was being accepted is not safe: accept"
                            + " it again.",
                    Said.by(failure));
        }
    }

    private interface SqlSupplier<T> {
        T get() throws SQLException;
    }
}
