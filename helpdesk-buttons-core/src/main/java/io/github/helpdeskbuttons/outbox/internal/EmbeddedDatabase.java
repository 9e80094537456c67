package io.github.helpdeskbuttons.outbox.internal;

import java.io.PrintWriter;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * H2 in a file. When the disk fails or is full, H2 closes the database; the next connection opens it again, and finds all that
 * was committed.
 */
final class EmbeddedDatabase implements DataSource, AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int IN_USE = 90020;
    private static final int IS_CLOSED = 90098;
    private static final int MOST_OPENINGS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** H2 would let two outboxes of one process share a file, and each would take the other's deliveries for dead. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final String url;
    private final Path file;
    private final int connections;
    private final Duration patience;
    private @Nullable OpenDatabase open;
    private boolean closed;

    EmbeddedDatabase(String fileSystem, Path file, int connections) {
        this(fileSystem, file, connections, PATIENCE);
    }

    /** Waits no longer than that for H2 to close what is broken. */
    EmbeddedDatabase(String fileSystem, Path file, int connections, Duration patience) {
        if (file.toString().indexOf(';') >= 0) {
            throw new IllegalStateException(
                    "The outbox's file " + file + " has a ; in its name, which H2 cannot open.");
        }
        this.file = file.normalize();
        if (!OPEN.add(this.file)) {
            throw new IllegalStateException(
                    "The outbox's file " + file + " is in use by another HelpdeskButtons of this"
                            + " process. Close that first, or give each a file of its own.");
        }
        this.connections = connections;
        this.patience = patience;
        this.url = "jdbc:h2:" + fileSystem + file
                + ";WRITE_DELAY=0;CACHE_SIZE=16384;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Opens the file, to say at once what is wrong with it. */
    void check() {
        try (Connection connection = getConnection()) {
            connection.getMetaData();
        } catch (SQLException failure) {
            OPEN.remove(file);
            if (failure.getErrorCode() == IN_USE) {
                throw new IllegalStateException(
                        "The outbox's file " + file
                                + " is in use by another process. Give each process a file of its own, or"
                                + " share a PostgreSQL database.",
                        failure);
            }
            throw new IllegalStateException(
                    "The outbox's file " + file + " cannot be opened (SQL state " + failure.getSQLState()
                            + "). See that its folder can be written and that it is a database of the outbox.",
                    failure);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int openings = 1; openings <= MOST_OPENINGS; openings++) {
            Optional<Connection> connection = opened().lend();
            if (connection.isPresent()) {
                return connection.get();
            }
        }
        throw new SQLException(
                "H2 closed the outbox's file each time that it was opened.", String.valueOf(IS_CLOSED), IS_CLOSED);
    }

    private synchronized OpenDatabase opened() throws SQLException {
        if (closed) {
            throw new SQLException("The outbox's file was closed.", String.valueOf(IS_CLOSED), IS_CLOSED);
        }
        if (open == null || open.isBroken()) {
            if (open != null) {
                open.retire(patience);
                open = null;
            }
            open = openFile();
        }
        return open;
    }

    private OpenDatabase openFile() throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return OpenDatabase.open(this::connect, connections);
            } catch (SQLException failure) {
                boolean over = System.nanoTime() - deadline > 0
                        || Thread.currentThread().isInterrupted();
                if (over || !isBeingClosed(failure)) {
                    throw failure;
                }
                LOG.debug("H2 has not closed the outbox's file yet", Said.by(failure));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Connection connect() throws SQLException {
        Properties credentials = new Properties();
        credentials.setProperty("user", "outbox");
        credentials.setProperty("password", "");
        return new Driver().connect(url, credentials);
    }

    /** Whether this process itself still has the file; no other outbox of it can, and another process is not waited for. */
    private static boolean isBeingClosed(SQLException failure) {
        if (failure.getErrorCode() != IN_USE) {
            return failure.getErrorCode() == IS_CLOSED;
        }
        Throwable cause = failure;
        while (cause != null && !(cause instanceof OverlappingFileLockException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            OPEN.remove(file);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The outbox's database has one user.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("The outbox's database logs with SLF4J.");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The outbox's database has its own timeout.");
    }

    @Override
    public int getLoginTimeout() {
        return (int) OpenDatabase.LONGEST_WAIT.toSeconds();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
