package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A press is one ticket, whatever becomes of ConnectWise's answer. */
class ExactlyOnceTest {
    private static final Duration SETTLE_WITHIN = Duration.ofMinutes(2);

    private final List<Duration> pauses = new ArrayList<>();
    private volatile Runnable duringPauses = () -> {};
    private ConnectWiseSimulator connectWise;
    private Submitter buttons;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        buttons = submitter();
    }

    @AfterEach
    void stop() {
        buttons.close();
        connectWise.close();
    }

    private Submitter submitter() {
        ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .readTimeout(Duration.ofMillis(500))
                .retryPolicy(RetryPolicy.never())
                .build();
        return new Submitter(client, true, SubmissionSettings.builder().build(), length -> {
            synchronized (pauses) {
                pauses.add(length);
            }
            duringPauses.run();
            return CompletableFuture.completedFuture(null);
        });
    }

    private static ButtonPress press() {
        return ButtonPress.builder().email("dan@contoso.example").message("m").build();
    }

    private static Fault onCreate(Fault fault) {
        return fault.on("POST", "service/tickets");
    }

    private void isFiledOnce(ButtonPress press) {
        Submission.Filed filed = (Submission.Filed) buttons.submit(press);

        assertThat(standing(press)).containsExactly(filed.ticketId());
    }

    /** The tickets of a press that were not merged into another. */
    private List<Long> standing(ButtonPress press) {
        return connectWise.tickets().stream()
                .filter(ticket ->
                        ticket.field("externalXRef").filter(press.id()::equals).isPresent())
                .filter(ticket -> ticket.field("mergedParentTicket/id").isEmpty())
                .map(StoredRecord::id)
                .toList();
    }

    @Test
    void aConnectionThatIsResetAfterTheTicketWasCreated() {
        connectWise.fail(onCreate(Fault.reset().afterTheChange()));

        isFiledOnce(press());
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsResetBeforeTheTicketWasCreated() {
        connectWise.fail(onCreate(Fault.reset()));

        isFiledOnce(press());
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(2);
    }

    @Test
    void nothingIsSentAgainBeforeTheWholeTimeHasPassed() {
        connectWise.fail(onCreate(Fault.reset()));

        buttons.submit(press());

        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(SETTLE_WITHIN);
        assertThat(pauses).first().isEqualTo(Duration.ofSeconds(1));
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) <= 0);
    }

    @Test
    void aServerErrorAfterTheTicketWasCreated() {
        connectWise.fail(onCreate(Fault.error(500, "ConnectWiseApi", "A timeout has occured. Please try again.")
                .afterTheChange()));

        isFiledOnce(press());
    }

    @Test
    void aServerErrorBeforeTheTicketWasCreated() {
        connectWise.fail(onCreate(Fault.error(500, "ConnectWiseApi", "A timeout has occured. Please try again.")));

        isFiledOnce(press());
    }

    @Test
    void anAnswerThatIsCut() {
        connectWise.fail(onCreate(Fault.cutBody().afterTheChange()));

        isFiledOnce(press());
    }

    @Test
    void anAnswerThatIsGarbage() {
        connectWise.fail(onCreate(Fault.garbage().afterTheChange()));

        isFiledOnce(press());
    }

    @Test
    void anAnswerThatNeverComes() {
        connectWise.fail(onCreate(Fault.stall().afterTheChange()));

        isFiledOnce(press());
    }

    @Test
    void aTicketThatAppearsOnlyMinutesLater() {
        connectWise.fail(onCreate(
                Fault.error(500, "ConnectWiseApi", "A timeout has occured.").lateCommit()));
        duringPauses = () -> {
            if (pauses.size() == 6) {
                connectWise.commitLate();
            }
        };

        isFiledOnce(press());
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
    }

    @Test
    void whatCannotBeSettledIsSaidSoAndSettledByTheNextSubmission() {
        ButtonPress press = press();
        connectWise.fail(onCreate(Fault.reset().afterTheChange()));
        connectWise.fail(Fault.error(503, "ConnectWiseApi", "down")
                .on("GET", "service/tickets")
                .always());

        assertThatThrownBy(() -> buttons.submit(press))
                .isInstanceOf(UnsettledSubmissionException.class)
                .hasMessageContaining(press.id());

        connectWise.clearFaults();
        isFiledOnce(press);
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
    }

    @Test
    void aPressThatProvablyDidNotArriveFailsAndIsFiledByTheNextSubmission() {
        ButtonPress press = press();
        String down = connectWise.endpoint();
        connectWise.close();

        assertThatThrownBy(() -> buttons.submit(press)).isInstanceOf(UnreachableException.class);

        connectWise = ConnectWiseSimulator.start();
        assertThat(connectWise.endpoint()).isNotEqualTo(down);
        buttons = submitter();
        isFiledOnce(press);
    }

    @Test
    void eightThreadsWithOnePressGetOneReceipt() {
        ButtonPress press = press();
        List<CompletableFuture<Submission>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.supplyAsync(() -> buttons.submit(press)));
        }

        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(standing(press)).hasSize(1);
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
    }

    @Test
    void cancellingOneWaiterLeavesTheOutcomeToTheOthers() {
        ButtonPress press = press();

        buttons.submitAsync(press).cancel(true);

        isFiledOnce(press);
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
    }
}
