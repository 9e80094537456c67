package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever stops waiting, because of time or of their own accord, is told what is true, and nothing is filed twice. */
class TimeBudgetTest {
    private static final Duration SOON = Duration.ofMillis(150);
    private static final Duration LATER = Duration.ofMillis(900);

    /** Time enough to reach the step in question, on a busy machine too. */
    private static final Duration TIME_TO_GET_THERE = Duration.ofSeconds(1);

    private static final Duration LONG_AFTER = Duration.ofMillis(2_500);

    private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private ConnectWiseSimulator connectWise;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private HelpdeskButtons.Builder builder() {
        return HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .listener(new SubmissionListener() {
                    @Override
                    public void filed(Submission.Filed receipt, Duration took) {
                        ends.add("filed");
                    }

                    @Override
                    public void failed(String pressId, Throwable failure, Duration took) {
                        ends.add(failure.getClass().getSimpleName());
                    }
                });
    }

    private String end() throws InterruptedException {
        return String.valueOf(ends.poll(30, TimeUnit.SECONDS));
    }

    private long posts() {
        return connectWise.requestCount("POST", "service/tickets");
    }

    @Test
    void timeThatEndsBeforeTheTicketIsSentFilesNothing() throws Exception {
        connectWise.fail(Fault.slowAnswer(LATER).on("GET", "company/contacts"));
        try (HelpdeskButtons buttons = builder().timeBudget(SOON).build()) {
            assertThatThrownBy(() -> buttons.submit(Presses.emergency()))
                    .isInstanceOf(SubmissionAbandonedException.class)
                    .hasMessageContaining("press-1");

            assertThat(end()).isEqualTo("SubmissionAbandonedException");
            assertThat(posts()).isZero();
        }
    }

    @Test
    void anAbandonedPressIsFiledWhenItIsSubmittedAgain() throws Exception {
        connectWise.fail(Fault.slowAnswer(LATER).on("GET", "company/contacts"));
        try (HelpdeskButtons hurried = builder().timeBudget(SOON).build();
                HelpdeskButtons patient = builder().build()) {
            assertThatThrownBy(() -> hurried.submit(Presses.emergency()))
                    .isInstanceOf(SubmissionAbandonedException.class);

            assertThat(patient.submit(Presses.emergency())).isInstanceOf(Submission.Filed.class);
            end();
            end();
            assertThat(posts()).isEqualTo(1);
        }
    }

    @Test
    void timeThatEndsAfterTheTicketWasSentSaysThatItsFateIsUnknownAndFollowsItToItsEnd() throws Exception {
        connectWise.fail(Fault.slowAnswer(LONG_AFTER).on("POST", "service/tickets"));
        try (HelpdeskButtons buttons = builder().timeBudget(TIME_TO_GET_THERE).build()) {
            buttons.preview(Presses.emergency());
            assertThatThrownBy(() -> buttons.submit(Presses.emergency()))
                    .isInstanceOf(UnsettledSubmissionException.class);

            assertThat(end()).isEqualTo("filed");
            assertThat(buttons.submit(Presses.emergency())).isInstanceOf(Submission.Filed.class);
            assertThat(posts()).isEqualTo(1);
        }
    }

    @Test
    void timeThatEndsWhileFilesAreAddedGivesTheReceiptAndSaysSo() throws Exception {
        connectWise.fail(Fault.slowAnswer(LONG_AFTER).on("POST", "system/documents"));
        ButtonPress press = Presses.emergency().toBuilder()
                .hostname("")
                .addAttachments(Attachment.of("log.txt", new byte[] {1}))
                .build();
        try (HelpdeskButtons buttons = builder().timeBudget(TIME_TO_GET_THERE).build()) {
            buttons.preview(press);
            Submission.Filed receipt = (Submission.Filed) buttons.submit(press);

            assertThat(receipt.submissionErrors())
                    .extracting(SubmissionError::part)
                    .containsExactly("attachment");
            assertThat(end()).isEqualTo("filed");
            assertThat(connectWise.documents(receipt.ticketId())).hasSize(1);
        }
    }

    @Test
    void cancellingBeforeTheTicketIsSentFilesNothing() throws Exception {
        connectWise.fail(Fault.slowAnswer(SOON).on("GET", "company/contacts"));
        try (HelpdeskButtons buttons = builder().build()) {
            buttons.submitAsync(Presses.emergency()).cancel(true);

            assertThat(end()).isEqualTo("SubmissionAbandonedException");
            assertThat(posts()).isZero();
        }
    }

    @Test
    void cancellingOneOfTwoLeavesTheOther() throws Exception {
        connectWise.fail(Fault.slowAnswer(SOON).on("GET", "company/contacts"));
        try (HelpdeskButtons buttons = builder().build()) {
            CompletableFuture<Submission> one = buttons.submitAsync(Presses.emergency());
            CompletableFuture<Submission> other = buttons.submitAsync(Presses.emergency());
            one.cancel(true);

            assertThat(other.get(30, TimeUnit.SECONDS)).isInstanceOf(Submission.Filed.class);
            assertThat(posts()).isEqualTo(1);
        }
    }

    @Test
    void whoSubmitsAfterEverybodyGaveUpIsNotGivenUpWithThem() throws Exception {
        connectWise.fail(Fault.slowAnswer(SOON).on("GET", "company/contacts"));
        try (HelpdeskButtons buttons = builder().build()) {
            buttons.submitAsync(Presses.emergency()).cancel(true);
            CompletableFuture<Submission> other = buttons.submitAsync(Presses.emergency());

            assertThat(other.get(30, TimeUnit.SECONDS)).isInstanceOf(Submission.Filed.class);
            assertThat(posts()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedSubmitThatSentNothingFilesNothingAndKeepsTheInterrupt() throws Exception {
        connectWise.fail(Fault.slowAnswer(LATER).on("GET", "company/contacts"));
        try (HelpdeskButtons buttons = builder().build()) {
            CountDownLatch ended = new CountDownLatch(1);
            LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
            Thread host = new Thread(() -> {
                try {
                    buttons.submit(Presses.emergency());
                } catch (RuntimeException failure) {
                    said.add(failure.getClass().getSimpleName()
                            + (Thread.currentThread().isInterrupted() ? ", interrupted" : ""));
                }
                ended.countDown();
            });
            host.start();
            host.interrupt();

            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said).containsExactly("SubmissionAbandonedException, interrupted");
            assertThat(end()).isEqualTo("SubmissionAbandonedException");
            assertThat(posts()).isZero();
        }
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> HelpdeskButtons.builder().timeBudget(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeBudget");
    }
}
