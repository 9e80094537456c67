package io.github.helpdeskbuttons.outbox.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.LoggerFactory;

/**
 * H2 in a file. When the disk fails or is full, H2 closes the database; the next connection opens it again, and finds all that
 * was committed.
 */
final class EmbeddedDatabase implements DataSource, AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** What the pool says when nobody gives a connection back in time. */
    private static final int ALL_IN_USE = 8001;

    private static final int IN_USE = 90020;

    /** H2 would let two outboxes of one process share a file, and each would take the other's deliveries for dead. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final String url;
    private final Path file;
    private final int connections;
    private JdbcConnectionPool pool;

    EmbeddedDatabase(String fileSystem, Path file, int connections) {
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
        this.url = "jdbc:h2:" + fileSystem + file
                + ";WRITE_DELAY=0;CACHE_SIZE=16384;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
        this.pool = open();
    }

    private JdbcConnectionPool open() {
        JdbcConnectionPool opened = JdbcConnectionPool.create(url, "outbox", "");
        opened.setMaxConnections(connections);
        return opened;
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
    public synchronized Connection getConnection() throws SQLException {
        try {
            Connection connection = pool.getConnection();
            if (isAlive(connection)) {
                return connection;
            }
            closeDead(connection);
        } catch (SQLException failure) {
            // One that H2 closed over a fault of the disk can fail while the pool makes it ready.
            if (failure.getErrorCode() == ALL_IN_USE) {
                throw failure;
            }
            LOG.debug("The pool had no connection to give", Said.by(failure));
        }
        pool.dispose();
        pool = open();
        return pool.getConnection();
    }

    /** H2 closes what is left open when it is garbage, and throws what it meets then at whoever comes along. */
    private static void closeDead(Connection connection) {
        try {
            connection.close();
        } catch (SQLException closedAlready) {
            LOG.debug("A connection to the closed database could not be closed", Said.by(closedAlready));
        }
    }

    /** A connection to a database that H2 has closed says that it is valid, but can do nothing. */
    private static boolean isAlive(Connection connection) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException closed) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        try (Connection connection = pool.getConnection()) {
            Dialect.execute(connection, "shutdown");
        } catch (SQLException closedAlready) {
            // Closing twice, or after the disk failed, is no fault.
            return;
        } finally {
            pool.dispose();
            OPEN.remove(file);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The outbox's database has one user.");
    }

    @Override
    public PrintWriter getLogWriter() {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return pool.getLoginTimeout();
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
