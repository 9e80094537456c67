package io.github.helpdeskbuttons.outbox.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2's database from when its file is opened until it breaks or is closed, with all the connections to it that there will be.
 *
 * <p>They are made at once. H2 finds an open database by the name of its file, and whoever meets a broken one takes that name
 * off its list, be it the name of a sound database that was opened since: another connection would open the file once more, and
 * find it locked. For the same reason the file is not opened again before everybody has let go of the broken database.
 *
 * <p>None of its connections ever rolls back. In H2 2.4 a {@code ROLLBACK} commits to the file, even where there was nothing to
 * roll back, and when that fails it counts the transaction as ended twice; the next statement of another transaction then waits
 * in a loop, for ever, for the count to be right. H2's own pool rolls back whenever a connection is taken or given back.
 */
final class OpenDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);
    /** How long somebody waits for a connection. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final String CANNOT_CONNECT = "08001";

    private final int connections;
    private final Deque<Connection> idle;
    private boolean broken;
    private boolean abandoned;

    private OpenDatabase(List<Connection> made) {
        this.connections = made.size();
        this.idle = new ArrayDeque<>(made);
    }

    /** Makes a connection, and opens the file with the first. */
    interface Connector {
        Connection connect() throws SQLException;
    }

    static OpenDatabase open(Connector h2, int connections) throws SQLException {
        List<Connection> made = new ArrayList<>();
        try {
            while (made.size() < connections) {
                made.add(h2.connect());
            }
            return new OpenDatabase(made);
        } catch (SQLException failure) {
            made.forEach(OpenDatabase::close);
            throw failure;
        }
    }

    /** A connection to be closed after use, once there is one; empty if the database is broken. */
    Optional<Connection> lend() throws SQLException {
        Optional<Connection> taken = take();
        if (taken.isPresent() && !answers(taken.get())) {
            giveBackBroken(taken.get());
            return Optional.empty();
        }
        return taken.map(connection -> LentConnection.of(connection, this::giveBack));
    }

    synchronized boolean isBroken() {
        return broken;
    }

    private synchronized Optional<Connection> take() throws SQLException {
        await(() -> broken || !idle.isEmpty(), LONGEST_WAIT);
        if (broken) {
            return Optional.empty();
        }
        if (idle.isEmpty()) {
            throw new SQLTransientConnectionException(
                    "All " + connections + " connections to the outbox's file are in use.", CANNOT_CONNECT);
        }
        return Optional.of(idle.pop());
    }

    /** A query begins and ends a transaction of its own, and writes nothing. */
    private static boolean answers(Connection connection) {
        try {
            Dialect.execute(connection, "select 1");
            return true;
        } catch (SQLException closed) {
            LOG.debug("H2 closed the outbox's file", Said.by(closed));
            return false;
        }
    }

    private void giveBack(Connection connection) {
        if (isAtRest(connection)) {
            put(connection);
        } else {
            giveBackBroken(connection);
        }
    }

    private synchronized void giveBackBroken(Connection connection) {
        broken = true;
        put(connection);
    }

    private synchronized void put(Connection connection) {
        idle.push(connection);
        notifyAll();
        if (abandoned && idle.size() == connections) {
            closeAtRest(idle);
        }
    }

    /** Whether no transaction is under way; one that could be neither committed nor taken back stays so. */
    private static boolean isAtRest(Connection connection) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException closed) {
            return false;
        }
    }

    /**
     * Closes what is broken, once everybody has given back. Who takes longer than the patience, and may never come, is not
     * waited for.
     */
    void retire(Duration patience) {
        if (allComeBack(patience)) {
            shutDown("shutdown immediately");
        } else {
            LOG.warn("H2 does not let go of a broken database of the outbox; its file is opened again all the same.");
        }
    }

    private synchronized boolean allComeBack(Duration patience) {
        broken = true;
        await(() -> idle.size() == connections, patience);
        abandoned = idle.size() < connections;
        return !abandoned;
    }

    /** Closes what is sound. */
    void close() {
        if (noneIsLentAnyMore()) {
            shutDown("shutdown");
        }
    }

    /** Whether it was sound until now. */
    private synchronized boolean noneIsLentAnyMore() {
        boolean wasSound = !broken;
        broken = true;
        abandoned = true;
        notifyAll();
        return wasSound;
    }

    private void shutDown(String statement) {
        List<Connection> back = back();
        Optional<Connection> atRest =
                back.stream().filter(OpenDatabase::isAtRest).findFirst();
        try {
            if (atRest.isPresent()) {
                Dialect.execute(atRest.get(), statement);
            }
        } catch (SQLException closedAlready) {
            LOG.debug("H2 had closed the outbox's file already", Said.by(closedAlready));
        }
        closeAtRest(back);
    }

    private synchronized List<Connection> back() {
        return List.copyOf(idle);
    }

    /** Those with a transaction are left to H2, which closes them when they are garbage; their close would roll back. */
    private static void closeAtRest(Collection<Connection> connections) {
        connections.stream().filter(OpenDatabase::isAtRest).forEach(OpenDatabase::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException closedAlready) {
            LOG.debug("A connection to a closed database could not be closed", Said.by(closedAlready));
        }
    }

    private interface Condition {
        boolean holds();
    }

    /** Waits, as the owner of the monitor, until the condition holds, the time is over, or the thread is interrupted. */
    private void await(Condition condition, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            long left = most.toMillis();
            while (!condition.holds() && left > 0) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
