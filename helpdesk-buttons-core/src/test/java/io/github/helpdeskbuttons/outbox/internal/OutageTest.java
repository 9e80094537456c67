package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ClientTime;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.internal.SubmissionSettings;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.PressState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ConnectWise is down for a day while presses are accepted, and takes no more than 1,000 requests a minute when it is back.
 * Client, outbox and ConnectWise share a clock that moves when somebody waits. {@code -Dbacklog.presses=10000} makes the
 * long form.
 */
class OutageTest {
    private static final int PRESSES = Integer.getInteger("backlog.presses", 400);
    private static final int OUR_LIMIT = 900;
    private static final int THEIR_LIMIT = 1_000;
    private static final int BURST = 20;
    private static final Duration OUTAGE = Duration.ofDays(1);

    private final ManualClock clock = new ManualClock();
    private final ClientTime time = new ClientTime(clock, clock::advanceTo);
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicLong attempts = new AtomicLong();
    private final Set<String> presses = new HashSet<>();
    private final ConnectWiseSimulator connectWise = ConnectWiseSimulator.builder()
            .clock(clock)
            .journalSize(0)
            .requestsPerMinute(THEIR_LIMIT)
            .start();
    private final ConnectWiseClient client = time.install(ConnectWiseClient.builder()
                    .endpoint(Endpoint.parse(connectWise.endpoint()))
                    .apiKey(ApiKey.parse(connectWise.apiKey()))
                    .clientId(connectWise.clientId())
                    .retryPolicy(RetryPolicy.never())
                    .requestsPerMinute(OUR_LIMIT)
                    .listener(attempt -> throttled.addAndGet(attempt.status().orElse(0) == 429 ? 1 : 0)))
            .build();
    private final OutboxEngine outbox;

    OutageTest(@TempDir Path folder) {
        Submitter submitter =
                new Submitter(client, true, SubmissionSettings.builder().build());
        outbox = OutboxEngine.start(
                Hosts.quick()
                        .file(folder.resolve("outbox"))
                        .clock(clock)
                        .heartbeat(Duration.ofHours(12))
                        .firstPause(Duration.ofMinutes(30))
                        .longestPause(Duration.ofHours(4))
                        .build(),
                (press, mayBeThere, sending) -> {
                    attempts.incrementAndGet();
                    return submitter.attempt(press, mayBeThere, sending);
                },
                Stage.SETTLE_WITHIN);
    }

    @AfterEach
    void close() {
        outbox.close();
        client.close();
        time.close();
        connectWise.close();
    }

    @Test
    void aBacklogDrainsAtTheRateLimitAndWhoeverPressesThenIsFirst() {
        connectWise.goDown();
        Instant down = clock.instant();
        for (int i = 0; i < PRESSES; i++) {
            presses.add(accept());
        }
        awaitAllTried(1);
        for (int tried = 2; clock.instant().isBefore(down.plus(OUTAGE)); tried++) {
            clock.advance(Duration.ofHours(5));
            outbox.wake();
            awaitAllTried(tried);
        }
        assertThat(connectWise.tickets()).isEmpty();

        clock.advance(Duration.ofHours(5));
        connectWise.comeBack();
        connectWise.clearRequests();
        Instant back = clock.instant();
        outbox.wake();
        Await.until("the backlog drains", Duration.ofMinutes(10), () -> filed() > PRESSES / 4);
        String fresh = accept();
        presses.add(fresh);
        long ahead = filed();
        await(fresh);
        assertThat(filed() - ahead)
                .as("presses of the backlog that were filed while a fresh one waited")
                .isLessThan(40);
        Await.until("the backlog was filed", Duration.ofMinutes(10), () -> filed() == PRESSES + 1);

        Duration took = Duration.between(back, clock.instant());
        double perMinute = (connectWise.requestCount() - BURST) * 60_000.0 / took.toMillis();
        assertThat(throttled).as("requests that ConnectWise refused with a 429").hasValue(0);
        assertThat(perMinute).as("requests a minute").isBetween(0.95 * OUR_LIMIT, 1.01 * OUR_LIMIT);
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(PRESSES + 1);
        assertThat(connectWise.requestCount() - connectWise.requestCount("GET", "company/contacts"))
                .as("requests, those for the one contact left out")
                .isEqualTo(PRESSES + 1);
        assertThat(connectWise.tickets().stream()
                        .map(ticket -> ticket.field("externalXRef").orElseThrow()))
                .as("the presses that the tickets carry")
                .hasSize(PRESSES + 1)
                .hasSameElementsAs(presses);
    }

    private void awaitAllTried(int times) {
        Await.until("every press was tried " + times + " times", Duration.ofMinutes(10), () -> {
            return attempts.get() >= (long) PRESSES * times
                    && outbox.presses().counts().getOrDefault(PressState.WAITING, 0L) == PRESSES;
        });
    }

    private void await(String pressId) {
        Await.until(
                pressId + " is filed",
                () -> outbox.presses().find(pressId).orElseThrow().state() == PressState.FILED);
    }

    private long filed() {
        return outbox.presses().counts().getOrDefault(PressState.FILED, 0L);
    }

    /** Accepts a press with an id of its own making. */
    private String accept() {
        ButtonPress press =
                Stage.newPress().toBuilder().message("0123456789".repeat(200)).build();
        return outbox.presses().accept(press).pressId();
    }
}
