package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests the presses of an outbox cost, and that they buy one ticket each. */
class OutboxRequestsTest {
    private static final int PRESSES = 20;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Path folder;
    private final ManualClock clock = new ManualClock();
    private ConnectWiseSimulator connectWise;
    private Submitter submitter;
    private OutboxEngine outbox;

    OutboxRequestsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        submitter = Hosts.submitter(connectWise);
        outbox = OutboxEngine.start(
                Hosts.quick()
                        .file(folder.resolve("outbox"))
                        .clock(clock)
                        // The clock jumps, and a delivery must not be taken for dead because of that.
                        .heartbeat(Duration.ofDays(1))
                        .build(),
                submitter::attempt,
                Stage.SETTLE_WITHIN);
    }

    @AfterEach
    void stop() {
        outbox.close();
        submitter.close();
        connectWise.close();
    }

    private void contactIsKnown() {
        assertThat(submitter.submit(Stage.newPress())).isInstanceOf(Submission.Filed.class);
        connectWise.clearRequests();
    }

    private void acceptBacklog() {
        for (int i = 0; i < PRESSES; i++) {
            outbox.presses().accept(Stage.newPress());
        }
        awaitTried(1);
        clock.advance(AN_HOUR);
        outbox.wake();
        awaitTried(2);
    }

    private void awaitTried(int times) {
        Await.until("every press was tried " + times + " times", LONG, () -> {
            List<AcceptedPress> waiting = outbox.presses().list(PressState.WAITING, PRESSES);
            return waiting.size() == PRESSES && waiting.stream().allMatch(press -> press.attempts() == times);
        });
    }

    private void drain() {
        Await.until("everything was filed", LONG, () -> {
            clock.advance(Duration.ofMinutes(5));
            outbox.wake();
            return outbox.presses().drain(Duration.ofMillis(200));
        });
    }

    private List<String> requests() {
        return connectWise.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    @Test
    void anOutageInWhichNobodyAnswersLeavesOneRequestForEachPress() {
        contactIsKnown();
        int port = connectWise.port();
        connectWise.close();
        acceptBacklog();

        connectWise = ConnectWiseSimulator.builder().port(port).start();
        drain();

        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(PRESSES);
        assertThat(connectWise.requestCount() - PRESSES)
                .as("requests for the one press that went out on a connection that had been open before")
                .isLessThanOrEqualTo(2);
        assertThat(connectWise.tickets()).hasSize(PRESSES);
    }

    @Test
    void anOutageInWhichEveryRequestIsTurnedAwayLeavesOneRequestForEachPress() {
        contactIsKnown();
        connectWise.goDown(Fault.tooManyRequests(Duration.ZERO));
        acceptBacklog();

        connectWise.comeBack();
        connectWise.clearRequests();
        drain();

        assertThat(requests()).hasSize(PRESSES).containsOnly("POST service/tickets");
        assertThat(connectWise.tickets()).hasSize(1 + PRESSES);
    }

    @Test
    void anOutageBeforeTheContactIsKnownCostsNoMoreThanToLearnIt() {
        connectWise.goDown(Fault.error(503, "ConnectWiseApi", "down"));
        acceptBacklog();

        connectWise.comeBack();
        connectWise.clearRequests();
        drain();

        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(PRESSES);
        assertThat(connectWise.requestCount("GET", "service/tickets")).isZero();
        assertThat(connectWise.tickets()).hasSize(PRESSES);
    }

    @Test
    void whatWasSentToAnUnknownEndIsLookedForBeforeAndAfter() {
        contactIsKnown();
        connectWise.fail(Fault.error(503, "ConnectWiseApi", "down").on("POST", "service/tickets"));
        outbox.presses().accept(Stage.newPress());
        Await.until("the ticket was sent", () -> connectWise.requestCount("POST", "service/tickets") == 1);
        drain();

        assertThat(requests())
                .startsWith("POST service/tickets", "GET service/tickets")
                .endsWith("GET service/tickets", "POST service/tickets", "GET service/tickets");
        assertThat(connectWise.tickets()).hasSize(2);
    }

    @Test
    void aPressThatIsSubmittedWhileItWaitsIsOneTicket() {
        ButtonPress press = Stage.newPress();
        connectWise.goDown();
        outbox.presses().accept(press);
        Await.until(
                "it was tried",
                () -> outbox.presses().find(press.id()).orElseThrow().attempts() == 1
                        && outbox.presses().find(press.id()).orElseThrow().state() == PressState.WAITING);

        connectWise.comeBack();
        Submission submitted = submitter.submit(press);
        drain();

        assertThat(connectWise.tickets()).hasSize(1);
        assertThat(outbox.presses().find(press.id()).orElseThrow().ticketId())
                .hasValue(((Submission.Filed) submitted).ticketId());
    }

    @Test
    void aPressThatWasSubmittedBeforeItIsAcceptedIsOneTicket() {
        ButtonPress press = Stage.newPress();
        Submission submitted = submitter.submit(press);
        outbox.presses().accept(press);
        drain();

        assertThat(connectWise.tickets()).hasSize(1);
        assertThat(outbox.presses().find(press.id()).orElseThrow().ticketId())
                .hasValue(((Submission.Filed) submitted).ticketId());
    }
}
