package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a fault campaign relies on: many threads, any fault, a clock of its own. */
class CampaignTest {

    private final HandClock clock = new HandClock();
    private final ConnectWiseSimulator simulator =
            ConnectWiseSimulator.builder().clock(clock).start();
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aLateCommitBecomesVisibleWhenTheClockSaysSo() throws IOException {
        simulator.fail(Fault.empty(504).lateCommit(Duration.ofMinutes(5)));
        caller.post("service/tickets", SimulatorTest.MINIMAL_TICKET);
        clock.pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(Caller.json(caller.get("service/tickets"))).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(Caller.json(caller.get("service/tickets"))).hasSize(1);
        assertThat(simulator.ticket(1).orElseThrow().field("_info/dateEntered")).contains("2026-11-01T08:00:00Z");
    }

    @Test
    void everyTicketThatWasCommittedIsThereOnceHoweverItsAnswerWasLost() throws Exception {
        List<Fault> kinds = List.of(
                Fault.reset(),
                Fault.reset().afterTheChange(),
                Fault.reset().lateCommit(),
                Fault.empty(500).lateCommit(Duration.ofDays(1)),
                Fault.error(500, "ConnectWiseApi", "A timeout has occured. Please try again.")
                        .afterTheChange(),
                Fault.cutBody(),
                Fault.truncatedJson(),
                Fault.garbage().afterTheChange(),
                Fault.tooManyRequests(Duration.ofSeconds(1)),
                Fault.html(503));
        simulator.failBy(request -> {
            // By what was asked, not by when: the same presses meet the same faults in every run.
            Random random = new Random(request.bodyText().hashCode() * 31L);
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(kinds.get(random.nextInt(kinds.size())));
        });
        int presses = 800;
        List<Future<?>> running = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int i = 0; i < presses; i++) {
                String body = "{\"summary\":\"s\",\"externalXRef\":\"press-" + i
                        + "\",\"initialDescription\":\"d\",\"company\":{\"identifier\":\"Contoso\"}}";
                running.add(threads.submit(() -> send(body)));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
        int visibleBefore = simulator.tickets().size();
        clock.pass(Duration.ofDays(1));
        simulator.commitLate();
        List<StoredRecord> tickets = simulator.tickets();
        assertThat(tickets).hasSizeBetween(visibleBefore + 1, presses - 1);
        assertThat(tickets)
                .extracting(ticket -> ticket.field("externalXRef").orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(simulator.notes(ticket.id())).hasSize(1));
        assertThat(simulator.requestCount("POST", "service/tickets")).isEqualTo(presses);
    }

    private void send(String body) {
        try {
            caller.post("service/tickets", body);
        } catch (IOException lostAnswer) {
            // The faults of the plan end in this; what became of the change is looked at afterwards.
            assertThat(lostAnswer).isNotNull();
        }
    }
}
