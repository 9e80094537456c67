package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.OutboxUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 on a disk that is full for a while: a transaction fails as a whole, nobody hangs, and the file is opened again. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class EmbeddedDatabaseTest {
    private static final int CONNECTIONS = 4;

    private final Path folder;
    private final List<EmbeddedDatabase> opened = new ArrayList<>();
    private EmbeddedDatabase file;
    private Database database;

    EmbeddedDatabaseTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = open(Duration.ofSeconds(20));
        this.database = new Database(file, Dialect.H2);
    }

    private EmbeddedDatabase open(Duration patience) {
        EmbeddedDatabase made = new EmbeddedDatabase(
                FullDisk.SCHEME + ":", folder.resolve("outbox-" + opened.size()), CONNECTIONS, patience);
        opened.add(made);
        return made;
    }

    @BeforeAll
    static void addTheDisk() {
        FilePath.register(new FullDisk());
    }

    @BeforeEach
    void makeTable() {
        database.run(connection -> execute(connection, "create table t (id int primary key, said varchar)"));
    }

    @AfterEach
    void close() {
        FullDisk.makeSpace();
        opened.forEach(EmbeddedDatabase::close);
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        Dialect.execute(connection, sql);
        return 0;
    }

    private static int insertTwo(Connection connection, int first) throws SQLException {
        execute(connection, "insert into t values (" + first + ", 'one')");
        return execute(connection, "insert into t values (" + (first + 1) + ", repeat('two', 9000))");
    }

    private static int count(Connection connection) throws SQLException {
        return Sql.first(connection, "select count(*) from t", row -> row.getInt(1))
                .orElseThrow();
    }

    private int committed() {
        return database.run(EmbeddedDatabaseTest::count);
    }

    private void breakIt() throws SQLException {
        FullDisk.fill();
        try (Connection connection = file.getConnection()) {
            assertThatThrownBy(() -> insertTwo(connection, 900)).isInstanceOf(SQLException.class);
        }
        FullDisk.makeSpace();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void aTransactionThatFindsTheDiskFullIsThereAsAWholeOrNotAtAll(int writes) {
        FullDisk.fillAfter(writes);
        int committed = 0;
        try {
            while (!FullDisk.hasRefused()) {
                int first = committed;
                database.runDurably(connection -> insertTwo(connection, first));
                committed += 2;
            }
        } catch (OutboxUnavailableException full) {
            assertThat(FullDisk.hasRefused()).isTrue();
        }
        FullDisk.makeSpace();

        int there = committed();
        assertThat(there).isIn(committed, committed + 2);
        database.runDurably(connection -> insertTwo(connection, 1_000));
        assertThat(committed()).isEqualTo(there + 2);
    }

    @Test
    void aTransactionThatThrewLeavesNothing() {
        assertThatThrownBy(() -> database.run(connection -> {
                    insertTwo(connection, 1);
                    throw new IllegalArgumentException("enough");
                }))
                .hasMessage("enough");

        assertThat(committed()).isZero();
    }

    @Test
    void aTransactionUnderWayGoesOnWhenAnotherIsUndoneOnAFullDisk() throws SQLException {
        try (Connection underWay = file.getConnection()) {
            underWay.setAutoCommit(false);
            insertTwo(underWay, 1);
            FullDisk.fill();
            assertThatThrownBy(() -> database.run(connection -> {
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");
            assertThatThrownBy(() -> database.run(connection -> {
                        insertTwo(connection, 3);
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");

            assertThat(count(underWay)).isEqualTo(2);
            assertThatThrownBy(underWay::commit).isInstanceOf(SQLException.class);
        }
        FullDisk.makeSpace();
        database.run(connection -> insertTwo(connection, 5));
    }

    /** After a ROLLBACK of the first, that of the second would hang in H2. */
    @Test
    void transactionsThatOnlyReadEndWhenAnotherBreaksTheDatabase() {
        assertThatThrownBy(() -> database.run(one -> {
                    count(one);
                    return database.run(other -> {
                        count(other);
                        breakIt();
                        throw new IllegalArgumentException("enough");
                    });
                }))
                .hasMessage("enough");

        assertThat(committed()).isZero();
    }

    @Test
    void aTransactionUnderWayFailsWhenAnotherBreaksTheDatabase() throws SQLException {
        CompletableFuture<Integer> later;
        try (Connection underWay = file.getConnection()) {
            underWay.setAutoCommit(false);
            insertTwo(underWay, 1);
            breakIt();
            later = CompletableFuture.supplyAsync(this::committed);

            assertThatThrownBy(() -> insertTwo(underWay, 3)).isInstanceOf(SQLException.class);
        }
        assertThat(later.join()).isZero();
    }

    /** One that still had the broken database would make H2 forget the new one, and open the file once more in vain. */
    @Test
    void theFileIsOpenedAgainWhenEverybodyHasLetGoOfTheBrokenDatabase() throws SQLException {
        AtomicReference<Thread> opener = new AtomicReference<>();
        CompletableFuture<Integer> reader;
        try (Connection held = file.getConnection()) {
            breakIt();
            reader = CompletableFuture.supplyAsync(() -> {
                opener.set(Thread.currentThread());
                return committed();
            });
            Await.until("somebody waits to open the file", () -> {
                return opener.get() != null && opener.get().getState() == Thread.State.TIMED_WAITING;
            });
            assertThatThrownBy(() -> count(held)).isInstanceOf(SQLException.class);
            assertThat(reader).isNotDone();
        }
        assertThat(reader.join()).isZero();
        assertThat(countsOfAll()).containsOnly(0);
    }

    private List<Connection> takeAll() throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(file.getConnection());
        }
        return all;
    }

    private List<Integer> countsOfAll() throws SQLException {
        List<Integer> counts = new ArrayList<>();
        List<Connection> all = takeAll();
        for (Connection connection : all) {
            counts.add(count(connection));
        }
        for (Connection connection : all) {
            connection.close();
        }
        return counts;
    }

    @Test
    void whoNeverLetsGoOfTheBrokenDatabaseIsNotWaitedForForEver() throws SQLException {
        file = open(Duration.ofMillis(100));
        database = new Database(file, Dialect.H2);
        makeTable();
        Connection held = file.getConnection();
        breakIt();

        database.run(connection -> insertTwo(connection, 1));
        assertThatThrownBy(() -> count(held)).isInstanceOf(SQLException.class);
        held.close();
        assertThat(countsOfAll()).containsOnly(2);
        breakIt();
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void theVictimOfADeadlockBeginsAgain() {
        database.run(connection -> insertTwo(connection, 1));
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        CountDownLatch oneIsThrough = new CountDownLatch(1);
        // The common pool of a machine with two processors may have one thread.
        Executor threadEach = task -> new Thread(task).start();
        CompletableFuture<Integer> upwards =
                CompletableFuture.supplyAsync(() -> touch(1, 2, bothHaveOne, oneIsThrough), threadEach);
        CompletableFuture<Integer> downwards =
                CompletableFuture.supplyAsync(() -> touch(2, 1, bothHaveOne, oneIsThrough), threadEach);

        assertThat(upwards.join() + downwards.join()).as("tries").isGreaterThan(2);
        int changedTwice = database.run(connection -> Sql.first(
                        connection, "select count(*) from t where said like '%..'", row -> row.getInt(1))
                .orElseThrow());
        assertThat(changedTwice).isEqualTo(2);
    }

    /** Changes one row, then another, and gives how many tries it took; the victim lets the other go first. */
    private int touch(int one, int other, CyclicBarrier bothHaveOne, CountDownLatch oneIsThrough) {
        AtomicInteger tries = new AtomicInteger();
        database.run(connection -> {
            boolean isFirst = tries.incrementAndGet() == 1;
            if (!isFirst) {
                uninterrupted(() -> oneIsThrough.await(1, TimeUnit.SECONDS));
            }
            execute(connection, "update t set said = said || '.' where id = " + one);
            if (isFirst) {
                uninterrupted(() -> bothHaveOne.await(30, TimeUnit.SECONDS));
            }
            return execute(connection, "update t set said = said || '.' where id = " + other);
        });
        oneIsThrough.countDown();
        return tries.get();
    }

    private static void uninterrupted(Callable<?> waiting) {
        try {
            waiting.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aClosedConnectionIsGivenBackOnceAndIsOfNoUse() throws SQLException {
        Connection closed = file.getConnection();
        closed.close();
        closed.close();

        assertThat(closed.isClosed()).isTrue();
        assertThatThrownBy(closed::createStatement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("closed");
        Set<Integer> sessions = new HashSet<>();
        List<Connection> all = takeAll();
        for (Connection connection : all) {
            sessions.add(Sql.first(connection, "select session_id()", row -> row.getInt(1))
                    .orElseThrow());
        }
        for (Connection connection : all) {
            connection.close();
        }
        assertThat(sessions).hasSize(CONNECTIONS);
    }

    @Test
    void afterItsCloseItGivesNoConnection() {
        file.close();

        assertThatThrownBy(file::getConnection).isInstanceOf(SQLException.class).hasMessageContaining("closed");
    }
}
