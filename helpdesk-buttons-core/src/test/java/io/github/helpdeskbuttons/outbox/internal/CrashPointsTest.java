package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.PressState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host is killed (SIGKILL) at each point of an attempt where that makes a difference, and another one goes on: there is one ticket,
 * and it was looked for only if one could be there.
 */
class CrashPointsTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Path folder;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private ConnectWiseSimulator connectWise;

    CrashPointsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Where the outbox is, the same for all of a test. */
    String where() {
        return folder.resolve("outbox").toString();
    }

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private interface Point {
        void awaitIn(HostProcess host) throws Exception;
    }

    /** Accepts a press in a host that is killed at that point, and lets another one file it. */
    private void killAt(Point point) throws Exception {
        HostProcess host = new HostProcess(where(), connectWise, folder.resolve("host.log"), accepted::add);
        try {
            host.awaitReady();
            host.accept("own");
            host.awaitAnswers();
            point.awaitIn(host);
        } finally {
            host.kill();
        }
        connectWise.clearFaults();
        connectWise.comeBack();
        connectWise.releaseStalled();
        try (Submitter submitter = Hosts.submitter(connectWise);
                OutboxEngine next = OutboxEngine.start(
                        CrashHost.settings(where()).build(), submitter::attempt, CrashHost.SETTLE_WITHIN)) {
            assertThat(next.presses().drain(LONG)).isTrue();
        }
        assertThat(accepted).hasSize(1);
        assertThat(Hosts.standingTickets(connectWise)).containsOnlyKeys(accepted);
        assertThat(Hosts.standingTickets(connectWise).get(accepted.get(0))).hasSize(1);
    }

    private long sent() {
        return connectWise.requestCount("POST", "service/tickets");
    }

    private long lookedFor() {
        return connectWise.requestCount("GET", "service/tickets");
    }

    @Test
    void heldSinceNoPressCanBeFiled() throws Exception {
        connectWise.goDown(Fault.error(401, "Unauthorized", "no"));
        killAt(host -> host.await(PressState.HELD));

        assertThat(sent()).isEqualTo(1);
        assertThat(lookedFor()).isZero();
    }

    @Test
    void betweenTwoAttemptsOfWhichNoneSentAnything() throws Exception {
        connectWise.goDown();
        killAt(host ->
                Await.until("some attempts failed", () -> connectWise.requestCount("GET", "company/contacts") > 3));

        assertThat(sent()).isEqualTo(1);
        // It may have been killed in the middle of the next attempt.
        assertThat(lookedFor()).isLessThanOrEqualTo(2 + looksWhileItSettles());
    }

    /** One at once, then at pauses of a second and more, and one before it is sent. */
    private static long looksWhileItSettles() {
        return 2 + CrashHost.SETTLE_WITHIN.toSeconds();
    }

    @Test
    void anAttemptHasBegunAndNothingWasSentYet() throws Exception {
        connectWise.fail(Fault.stall().on("GET", "company/contacts"));
        killAt(host -> Await.until(
                "the contact was asked for", () -> connectWise.requestCount("GET", "company/contacts") == 1));

        assertThat(sent()).isEqualTo(1);
        assertThat(lookedFor()).isBetween(2L, 2 + looksWhileItSettles());
    }

    @Test
    void theTicketWasSentAndNotCreated() throws Exception {
        connectWise.fail(Fault.stall().on("POST", "service/tickets"));
        killAt(host -> Await.until("the ticket was sent", () -> sent() == 1));

        assertThat(sent()).isEqualTo(2);
        assertThat(lookedFor()).isBetween(2L, 2 + looksWhileItSettles());
    }

    @Test
    void theTicketWasCreatedAndItsAnswerNotRead() throws Exception {
        connectWise.fail(Fault.stall().afterTheChange().on("POST", "service/tickets"));
        killAt(host -> Await.until(
                "the ticket was created", () -> !connectWise.tickets().isEmpty()));

        assertThat(sent()).isEqualTo(1);
        assertThat(lookedFor()).isEqualTo(1);
    }

    @Test
    void theTicketWasSentAndIsCreatedLate() throws Exception {
        connectWise.fail(Fault.stall().lateCommit(Duration.ofMillis(700)).on("POST", "service/tickets"));
        killAt(host -> Await.until("the ticket was sent", () -> sent() == 1));

        assertThat(sent()).isEqualTo(1);
        assertThat(lookedFor()).isPositive();
    }

    @Test
    void theEndOfAnAttemptThatSentToAnUnknownEndWasWrittenDown() throws Exception {
        connectWise.fail(Fault.reset().afterTheChange().on("POST", "service/tickets"));
        connectWise.fail(Fault.reset().on("GET", "service/tickets").times(1_000));
        killAt(host -> Await.until("it was looked for", () -> lookedFor() > 0));

        assertThat(sent()).isEqualTo(1);
    }
}
