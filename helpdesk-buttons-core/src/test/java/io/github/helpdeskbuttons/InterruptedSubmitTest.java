package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thread that waits in {@code submit} makes the requests; when it is interrupted, the press goes on without it. */
class InterruptedSubmitTest {
    /** Longer than any test waits: what ends before was cut off. */
    private static final Duration FOREVER = Duration.ofMinutes(5);

    private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> lost = new LinkedBlockingQueue<>();
    private final Set<Thread> requesters = ConcurrentHashMap.newKeySet();
    private ConnectWiseSimulator connectWise;
    private ConnectWiseClient client;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .listener(attempt -> requesters.add(Thread.currentThread()))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        connectWise.close();
    }

    private HelpdeskButtons.Builder builder() {
        return HelpdeskButtons.builder()
                .connectWise(client)
                .settleWithin(Duration.ofSeconds(5))
                .listener(new SubmissionListener() {
                    @Override
                    public void filed(Submission.Filed receipt, Duration took) {
                        ends.add("filed");
                    }

                    @Override
                    public void failed(String pressId, Throwable failure, Duration took) {
                        ends.add(failure.getClass().getSimpleName());
                    }

                    @Override
                    public void outcomeUnknown(String pressId) {
                        lost.add(pressId);
                    }
                });
    }

    private String end() throws InterruptedException {
        return String.valueOf(ends.poll(30, TimeUnit.SECONDS));
    }

    /** A thread that submits, and what that throws. */
    private record Caller(Thread thread, CompletableFuture<Throwable> thrown) {
        Throwable interrupted() {
            thread.interrupt();
            return thrown.orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    /** Submits on a thread, and waits until ConnectWise has such a request of it. */
    private Caller submitUpTo(String method, String path, HelpdeskButtons buttons) {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        long before = connectWise.requestCount(method, path);
        Thread caller = new Thread(() -> thrown.complete(catchThrowable(() -> buttons.submit(Presses.emergency()))));
        caller.start();
        while (connectWise.requestCount(method, path) == before) {
            Thread.onSpinWait();
        }
        return new Caller(caller, thrown);
    }

    @Test
    void theThreadThatWaitsMakesTheRequests() {
        try (HelpdeskButtons buttons = builder().build()) {
            buttons.submit(Presses.emergency().toBuilder().hostname("").build());
        }

        assertThat(requesters).containsExactly(Thread.currentThread());
    }

    @Test
    void aThreadThatMayWaitOnlySoLongMakesNoRequest() {
        try (HelpdeskButtons buttons = builder().timeBudget(FOREVER).build()) {
            buttons.submit(Presses.emergency());
        }

        assertThat(requesters).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void aThreadThatIsInterruptedAlreadyFilesNothingAndIsTold() throws Exception {
        try (HelpdeskButtons buttons = builder().build()) {
            Thread.currentThread().interrupt();
            Throwable thrown = catchThrowable(() -> buttons.submit(Presses.emergency()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(thrown).isInstanceOf(SubmissionAbandonedException.class);
            assertThat(end()).isEqualTo("SubmissionAbandonedException");
            assertThat(connectWise.requestCount("POST", "service/tickets")).isZero();
        }
    }

    @Test
    void anInterruptWhileTheContactIsLookedUpFilesNothing() throws Exception {
        connectWise.fail(Fault.slowAnswer(FOREVER).on("GET", "company/contacts").times(1));
        try (HelpdeskButtons buttons = builder().build()) {
            assertThat(submitUpTo("GET", "company/contacts", buttons).interrupted())
                    .isInstanceOf(SubmissionAbandonedException.class);

            assertThat(end()).isEqualTo("SubmissionAbandonedException");
            assertThat(connectWise.requestCount("POST", "service/tickets")).isZero();
        }
    }

    @Test
    void anInterruptWhileTheTicketIsCreatedFollowsItToItsEnd() throws Exception {
        connectWise.fail(Fault.slowAnswer(FOREVER).on("POST", "service/tickets").times(1));
        try (HelpdeskButtons buttons = builder().build()) {
            assertThat(submitUpTo("POST", "service/tickets", buttons).interrupted())
                    .isInstanceOf(UnsettledSubmissionException.class);

            assertThat(lost.poll(30, TimeUnit.SECONDS)).isEqualTo("press-1");
            assertThat(end()).isEqualTo("filed");
            assertThat(buttons.submit(Presses.emergency())).isInstanceOf(Submission.Filed.class);
        }
        assertThat(connectWise.tickets()).hasSize(1);
    }

    @Test
    void whoeverWaitsForTheSameContactIsNotInterruptedToo() throws Exception {
        connectWise.fail(Fault.slowAnswer(FOREVER).on("GET", "company/contacts").times(1));
        try (HelpdeskButtons buttons = builder().build()) {
            Caller caller = submitUpTo("GET", "company/contacts", buttons);
            CompletableFuture<Submission> other = buttons.submitAsync(
                    Presses.emergency().toBuilder().id("press-2").build());

            assertThat(caller.interrupted()).isInstanceOf(SubmissionAbandonedException.class);
            assertThat(other.get(30, TimeUnit.SECONDS)).isInstanceOf(Submission.Filed.class);
        }
    }

    @Test
    void whoeverWaitsForTheSamePressGetsItsReceipt() throws Exception {
        connectWise.fail(Fault.slowAnswer(FOREVER).on("POST", "service/tickets").times(1));
        try (HelpdeskButtons buttons = builder().build()) {
            Caller caller = submitUpTo("POST", "service/tickets", buttons);
            CompletableFuture<Submission> other = buttons.submitAsync(Presses.emergency());

            assertThat(caller.interrupted()).isInstanceOf(UnsettledSubmissionException.class);
            assertThat(other.get(30, TimeUnit.SECONDS)).isInstanceOf(Submission.Filed.class);
        }
        assertThat(connectWise.tickets()).hasSize(1);
    }
}
