package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultTest extends SimulatorTest {

    private static final String TICKETS = "service/tickets";

    @Test
    void aStatusBeforeTheChangeChangesNothing() throws IOException {
        simulator.fail(Fault.error(503, "ConnectWiseApi", "Down for maintenance"));
        HttpResponse<String> response = caller.post(TICKETS, MINIMAL_TICKET);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body())
                .isEqualTo("{\"code\":\"ConnectWiseApi\",\"message\":\"Down for maintenance\",\"errors\":null}");
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void aStatusAfterTheChangeHidesASuccess() throws IOException {
        simulator.fail(Fault.error(500, "ConnectWiseApi", "A timeout has occured. Please try again.")
                .afterTheChange());
        assertThat(caller.post(TICKETS, MINIMAL_TICKET).statusCode()).isEqualTo(500);
        assertThat(simulator.tickets()).hasSize(1);
    }

    @Test
    void aResetBeforeTheChangeChangesNothing() {
        simulator.fail(Fault.reset());
        assertThatThrownBy(() -> caller.post(TICKETS, MINIMAL_TICKET)).isInstanceOf(IOException.class);
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void aResetAfterTheChangeLeavesTheTicket() {
        simulator.fail(Fault.reset().afterTheChange());
        assertThatThrownBy(() -> caller.post(TICKETS, MINIMAL_TICKET)).isInstanceOf(IOException.class);
        assertThat(simulator.tickets()).hasSize(1);
    }

    @Test
    void aCutBodyAnnouncesMoreThanItSends() {
        simulator.fail(Fault.cutBody());
        assertThatThrownBy(() -> caller.post(TICKETS, MINIMAL_TICKET)).isInstanceOf(IOException.class);
        assertThat(simulator.tickets()).hasSize(1);
    }

    @Test
    void truncatedJsonIsWholeAsHttp() throws IOException {
        simulator.fail(Fault.truncatedJson());
        HttpResponse<String> response = caller.post(TICKETS, MINIMAL_TICKET);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).startsWith("{\"id\":1,").doesNotEndWith("}");
        assertThat(simulator.tickets()).hasSize(1);
    }

    @Test
    void garbageAndAClosedConnectionAreNoAnswers() {
        simulator.fail(Fault.garbage());
        assertThatThrownBy(() -> caller.get(TICKETS)).isInstanceOf(IOException.class);
        simulator.fail(Fault.close());
        assertThatThrownBy(() -> caller.post(TICKETS, MINIMAL_TICKET)).isInstanceOf(IOException.class);
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void tooManyRequestsSaysWhenToComeBackInBothForms() throws IOException {
        simulator.fail(Fault.tooManyRequests(Duration.ofMillis(29_001)));
        HttpResponse<String> seconds = caller.get(TICKETS);
        assertThat(seconds.statusCode()).isEqualTo(429);
        assertThat(seconds.headers().firstValue("Retry-After")).contains("30");
        assertThat(Caller.json(seconds).path("error").asText()).isEqualTo("ConnectWiseAPI");
        simulator.fail(Fault.tooManyRequestsUntil(Instant.parse("2026-11-01T08:00:00Z")));
        assertThat(caller.get(TICKETS).headers().firstValue("Retry-After")).contains("Sun, 01 Nov 2026 08:00:00 GMT");
    }

    @Test
    void plainTextHtmlAndEmptyBodiesAreSentAsTheyAre() throws IOException {
        simulator.fail(Fault.answer(400, "text/plain", "Cannot route."));
        simulator.fail(Fault.html(502));
        simulator.fail(Fault.empty(504));
        assertThat(caller.get(TICKETS).body()).isEqualTo("Cannot route.");
        assertThat(caller.get(TICKETS).body()).startsWith("<html>");
        HttpResponse<String> empty = caller.get(TICKETS);
        assertThat(empty.statusCode()).isEqualTo(504);
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void aFaultHitsTheRequestsItNamesAsOftenAsItSays() throws IOException {
        simulator.fail(Fault.empty(500)
                .on("post", "service/tickets/\\d+/notes")
                .skip(1)
                .times(2));
        long id = caller.ticket(MINIMAL_TICKET);
        String notes = "service/tickets/" + id + "/notes";
        String note = "{\"text\":\"t\",\"internalAnalysisFlag\":true}";
        assertThat(caller.post(notes, note).statusCode()).isEqualTo(201);
        assertThat(caller.get(notes).statusCode()).isEqualTo(200);
        assertThat(caller.post(notes, note).statusCode()).isEqualTo(500);
        assertThat(caller.post(notes, note).statusCode()).isEqualTo(500);
        assertThat(caller.post(notes, note).statusCode()).isEqualTo(201);
        assertThat(simulator.notes(id)).hasSize(2);
    }

    @Test
    void aLateCommitBecomesVisibleWhenTheTestSaysSoWithTheIdItDrewFirst() throws IOException {
        simulator.fail(Fault.reset().lateCommit().on("POST", TICKETS));
        assertThatThrownBy(() -> caller.post(TICKETS, MINIMAL_TICKET)).isInstanceOf(IOException.class);
        assertThat(simulator.tickets()).isEmpty();
        assertThat(Caller.json(caller.get(TICKETS))).isEmpty();
        assertThat(caller.ticket(MINIMAL_TICKET)).isEqualTo(2);
        assertThat(simulator.lateCommits()).hasSize(1);
        simulator.commitLate();
        assertThat(simulator.tickets()).extracting(StoredRecord::id).containsExactly(1L, 2L);
        assertThat(simulator.lateCommits()).isEmpty();
    }

    @Test
    void aRequestThatWouldBeRefusedLeavesNoLateCommit() throws IOException {
        simulator.fail(Fault.empty(500).lateCommit());
        assertThat(caller.post(TICKETS, "{}").statusCode()).isEqualTo(500);
        assertThat(simulator.lateCommits()).isEmpty();
    }

    @Test
    void aStalledRequestEndsWithTheClientsTimeOutAndDoesNotStopOthers() throws IOException {
        simulator.fail(Fault.stall().afterTheChange().on("POST", TICKETS));
        assertThatThrownBy(() ->
                        caller.send(caller.posting(TICKETS, MINIMAL_TICKET).timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(Caller.json(caller.get(TICKETS))).hasSize(1);
    }

    @Test
    void releasingAStalledRequestResetsIt() {
        AtomicInteger seen = new AtomicInteger();
        simulator.failBy(request -> {
            seen.incrementAndGet();
            return Optional.of(Fault.stall());
        });
        CompletableFuture<HttpResponse<String>> stalled = caller.sendAsync(caller.request(TICKETS));
        while (!stalled.isDone()) {
            simulator.releaseStalled();
            Thread.onSpinWait();
        }
        assertThat(stalled).isCompletedExceptionally();
        assertThat(seen).hasPositiveValue();
    }

    @Test
    void manySlowRequestsWaitSideBySide() {
        simulator.failBy(request -> Optional.of(Fault.slowAnswer(Duration.ofMillis(200))));
        CompletableFuture<?>[] slow = new CompletableFuture<?>[40];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = caller.sendAsync(caller.posting(TICKETS, MINIMAL_TICKET));
        }
        CompletableFuture.allOf(slow).join();
        assertThat(simulator.tickets()).hasSize(40);
    }

    @Test
    void aPlanDecidesForEachRequest() throws IOException {
        simulator.failBy(
                request -> request.bodyText().contains("boot") ? Optional.of(Fault.empty(500)) : Optional.empty());
        assertThat(caller.post(TICKETS, MINIMAL_TICKET).statusCode()).isEqualTo(500);
        assertThat(caller.get(TICKETS).statusCode()).isEqualTo(200);
        simulator.clearFaults();
        assertThat(caller.post(TICKETS, MINIMAL_TICKET).statusCode()).isEqualTo(201);
    }

    @Test
    void aPlanThatThrowsIsSeenByTheCaller() throws IOException {
        simulator.failBy(request -> {
            throw new IllegalStateException("mistake in the test");
        });
        HttpResponse<String> response = caller.get(TICKETS);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("mistake in the test");
    }

    @Test
    void anOutageHitsEverythingUntilItEnds() throws IOException {
        simulator.goDown();
        assertThatThrownBy(() -> caller.get(TICKETS)).isInstanceOf(IOException.class);
        simulator.goDown(Fault.html(503));
        assertThat(caller.post(TICKETS, MINIMAL_TICKET).statusCode()).isEqualTo(503);
        simulator.comeBack();
        assertThat(caller.get(TICKETS).body()).isEqualTo("[]");
    }
}
