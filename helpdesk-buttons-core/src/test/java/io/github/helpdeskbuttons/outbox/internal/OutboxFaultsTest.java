package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.OutboxUnavailableException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.PressState;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the disk, the database, the tables or the clocks are not as they should be: an error or a delay, no loss and no double. */
class OutboxFaultsTest {
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path folder;

    OutboxFaultsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void addTheDisk() {
        FilePath.register(new FullDisk());
    }

    @AfterEach
    void makeSpace() {
        FullDisk.makeSpace();
    }

    private OutboxSettings.Builder inFile() {
        return Hosts.quick().file(folder.resolve("outbox"));
    }

    private static OutboxSettings.Builder in(DataSource dataSource) {
        return Hosts.quick().dataSource(dataSource).createTables(true);
    }

    @Test
    void aFullDiskIsAnErrorAndWhatWasAcceptedBeforeIsFiledWhenThereIsSpaceAgain() {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                Submitter submitter = Hosts.submitter(connectWise);
                OutboxEngine engine = OutboxEngine.start(
                        inFile().fileSystem(FullDisk.SCHEME + ":").build(), submitter::attempt, SETTLE_WITHIN)) {
            connectWise.goDown();
            engine.presses().accept(Stage.press("before"));

            FullDisk.fill();
            assertThatThrownBy(() -> engine.presses().accept(Stage.press("meanwhile")))
                    .isInstanceOf(OutboxUnavailableException.class)
                    .hasMessageContaining("space");

            FullDisk.makeSpace();
            connectWise.comeBack();
            engine.presses().accept(Stage.press("meanwhile"));
            assertThat(engine.presses().drain(LONG)).isTrue();
            assertThat(Hosts.standingTickets(connectWise)).containsOnlyKeys("before", "meanwhile");
            assertThat(Hosts.standingTickets(connectWise).values()).allMatch(tickets -> tickets.size() == 1);
        }
    }

    /** The writes in question belong to whoever comes first: to accept, to a delivery, to the scheduler. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 20})
    void whicheverWriteFindsTheDiskFullWhatWasAcceptedIsFiledWhenThereIsSpaceAgain(int writes) {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                Submitter submitter = Hosts.submitter(connectWise);
                OutboxEngine engine = OutboxEngine.start(
                        inFile().fileSystem(FullDisk.SCHEME + ":").build(), submitter::attempt, SETTLE_WITHIN)) {
            engine.presses().accept(Stage.press("before"));

            FullDisk.fillAfter(writes);
            List<String> accepted = new ArrayList<>(List.of("before"));
            assertThatThrownBy(() -> {
                        while (true) {
                            String id = "meanwhile-" + accepted.size();
                            engine.presses().accept(Stage.press(id));
                            accepted.add(id);
                        }
                    })
                    .isInstanceOf(OutboxUnavailableException.class);
            String refused = "meanwhile-" + accepted.size();

            FullDisk.makeSpace();
            engine.presses().accept(Stage.press(refused));
            accepted.add(refused);
            assertThat(engine.presses().drain(LONG)).isTrue();
            assertThat(Hosts.standingTickets(connectWise)).containsOnlyKeys(accepted);
            assertThat(Hosts.standingTickets(connectWise).values()).allMatch(tickets -> tickets.size() == 1);
        }
    }

    @Test
    void aDatabaseThatGoesAwayInTheMiddleDelaysPressesAndLosesNone() throws Exception {
        String database = Postgres.newDatabase();
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                Submitter submitter = Hosts.submitter(connectWise);
                OutboxEngine engine = OutboxEngine.start(
                        in(Postgres.dataSource(Postgres.url(database))).build(), submitter::attempt, SETTLE_WITHIN)) {
            connectWise.fail(Fault.stall().on("POST", "service/tickets"));
            engine.presses().accept(Stage.press("under-way"));
            Await.until("the ticket was sent", () -> connectWise.requestCount("POST", "service/tickets") == 1);

            Postgres.administer("alter database " + database + " allow_connections false");
            Postgres.administer(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
            assertThatThrownBy(() -> engine.presses().accept(Stage.press("meanwhile")))
                    .isInstanceOf(OutboxUnavailableException.class)
                    .hasMessageContaining("accept it again");
            connectWise.releaseStalled();

            Postgres.administer("alter database " + database + " allow_connections true");
            engine.presses().accept(Stage.press("meanwhile"));
            assertThat(engine.presses().drain(LONG)).isTrue();
            assertThat(Hosts.standingTickets(connectWise)).containsOnlyKeys("under-way", "meanwhile");
            assertThat(Hosts.standingTickets(connectWise).values()).allMatch(tickets -> tickets.size() == 1);
        }
    }

    @Test
    void withoutTablesItSaysWhichScriptMakesThem() {
        DataSource empty = Postgres.dataSource(Postgres.url(Postgres.newDatabase()));

        assertThatThrownBy(() -> start(in(empty).createTables(false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("io/github/helpdeskbuttons/outbox/postgresql.sql")
                .hasMessageContaining("createTables()");
    }

    @Test
    void tablesOfALaterOrEarlierVersionAreRefused() throws SQLException {
        DataSource database = Postgres.dataSource(Postgres.url(Postgres.newDatabase()));
        start(in(database)).close();

        update(database, "update hdb_outbox_schema set version = 2");
        assertThatThrownBy(() -> start(in(database)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("Update helpdesk-buttons-core");

        update(database, "update hdb_outbox_schema set version = 0");
        assertThatThrownBy(() -> start(in(database)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 0")
                .hasMessageContaining("docs/outbox.md");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidAtTheStart() {
        DataSource nowhere = Postgres.dataSource("jdbc:postgresql://127.0.0.1:1/outbox?connectTimeout=5");

        assertThatThrownBy(() -> start(in(nowhere)))
                .isInstanceOf(OutboxUnavailableException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aFileServesOneOutboxAtATime() {
        try (OutboxEngine first = start(inFile())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> start(inFile()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
        }
        start(inFile()).close();
    }

    @Test
    void aFileServesOneProcessAtATime() throws Exception {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                OutboxEngine first = start(inFile())) {
            assertThat(first).isNotNull();
            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            CrashHost.class.getName(),
                            folder.resolve("outbox").toString(),
                            connectWise.endpoint(),
                            connectWise.apiKey(),
                            connectWise.clientId())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), "second.log"))
                    .start();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("second.log")).content().contains("is in use by another process");
        }
    }

    /** Each host has a clock of its own here; in earnest all have the database's, so that this cannot even happen. */
    @Test
    void hostsWhoseClocksAreAnHourApartFileEachPressOnce() {
        String url = Postgres.url(Postgres.newDatabase());
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                Submitter submitter = Hosts.submitter(connectWise);
                OutboxEngine onTime = start(in(Postgres.dataSource(url)), submitter);
                OutboxEngine fast = start(
                        in(Postgres.dataSource(url)).clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(1))),
                        submitter)) {
            connectWise.fail(Fault.slowAnswer(Duration.ofMillis(700)).times(20));
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ids.add("press-" + i);
                (i % 2 == 0 ? onTime : fast).presses().accept(Stage.press("press-" + i));
            }
            assertThat(onTime.presses().drain(LONG)).isTrue();
            assertThat(Hosts.standingTickets(connectWise)).containsOnlyKeys(ids);
            assertThat(Hosts.standingTickets(connectWise).values()).allMatch(tickets -> tickets.size() == 1);
            assertThat(onTime.presses().counts()).containsEntry(PressState.FILED, 20L);
        }
    }

    private static OutboxEngine start(OutboxSettings.Builder settings) {
        return OutboxEngine.start(
                settings.build(), (press, mayBeThere, sending) -> new CompletableFuture<>(), SETTLE_WITHIN);
    }

    private static OutboxEngine start(OutboxSettings.Builder settings, Submitter submitter) {
        return OutboxEngine.start(settings.build(), submitter::attempt, SETTLE_WITHIN);
    }

    private static void update(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Dialect.execute(connection, sql);
        }
    }
}
