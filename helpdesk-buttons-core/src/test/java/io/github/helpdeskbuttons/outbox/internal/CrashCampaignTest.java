package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hosts are killed at random instants while presses come in and ConnectWise misbehaves; at the end every press that was accepted has exactly one
 * ticket, and no press has two. The same seed makes the same instants and faults. {@code -Dcrash.kills=200} makes the long form.
 */
class CrashCampaignTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 5);
    private static final long SEED = Long.getLong("crash.seed", 20_261_124L);
    private static final Duration LATE = Duration.ofMillis(700);

    private static final List<Supplier<Fault>> FAULTS = List.of(
            Fault::reset,
            () -> Fault.reset().afterTheChange(),
            () -> Fault.error(500, "ConnectWiseApi", "A timeout has occured. Please try again."),
            () -> Fault.error(500, "ConnectWiseApi", "A timeout has occured. Please try again.")
                    .afterTheChange(),
            () -> Fault.error(503, "ConnectWiseApi", "down"),
            () -> Fault.tooManyRequests(Duration.ZERO),
            () -> Fault.cutBody().afterTheChange(),
            () -> Fault.garbage().afterTheChange(),
            () -> Fault.reset().lateCommit(LATE),
            () -> Fault.slowAnswer(Duration.ofMillis(300)),
            () -> Fault.slowChange(Duration.ofMillis(300)));

    private final Path folder;

    CrashCampaignTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final AtomicLong requests = new AtomicLong();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private int presses;
    private int lived;

    @Test
    void oneHostWithItsFile() throws Exception {
        campaign(folder.resolve("outbox").toString(), 1);
    }

    @Test
    void threeHostsOnOnePostgresql() throws Exception {
        campaign(Postgres.url(Postgres.newDatabase()), 3);
    }

    private void campaign(String where, int hostCount) throws Exception {
        try (ConnectWiseSimulator connectWise =
                ConnectWiseSimulator.builder().journalSize(0).start()) {
            connectWise.failBy(request -> faultOf(requests.incrementAndGet()));
            List<HostProcess> hosts = new ArrayList<>();
            try {
                for (int i = 0; i < hostCount; i++) {
                    hosts.add(host(where, connectWise));
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    int victim = random.nextInt(hosts.size());
                    // Most have accepted a press when they are killed, however slow the machine is.
                    if (random.nextInt(6) > 0) {
                        hosts.get(victim).accept("press-" + presses++);
                        hosts.get(victim).awaitAnswers();
                        lived++;
                    }
                    for (int slice = random.nextInt(12); slice >= 0; slice--) {
                        feed(hosts);
                        hosts.get(victim).runFor(random.nextInt(120));
                    }
                    hosts.get(victim).kill();
                    hosts.set(victim, host(where, connectWise));
                }
                connectWise.clearFaults();
                feed(hosts);
                for (HostProcess host : hosts) {
                    host.awaitAnswers();
                }
            } finally {
                hosts.forEach(HostProcess::kill);
            }
            verify(where, connectWise);
        }
    }

    private HostProcess host(String where, ConnectWiseSimulator connectWise) throws IOException {
        return new HostProcess(where, connectWise, folder.resolve("hosts.log"), accepted::add);
    }

    /** Gives each host some presses; one that is killed may lose those that it did not answer. */
    private void feed(List<HostProcess> hosts) {
        for (HostProcess host : hosts) {
            for (int i = random.nextInt(3); i > 0; i--) {
                host.accept(random.nextBoolean() ? "own" : "press-" + presses++);
            }
        }
    }

    private static Optional<Fault> faultOf(long request) {
        SplittableRandom random = new SplittableRandom(SEED ^ (request * 0x9E37_79B9_7F4A_7C15L));
        return random.nextInt(100) < 25
                ? Optional.of(FAULTS.get(random.nextInt(FAULTS.size())).get())
                : Optional.empty();
    }

    private void verify(String where, ConnectWiseSimulator connectWise) {
        try (Submitter submitter = Hosts.submitter(connectWise);
                OutboxEngine engine = OutboxEngine.start(
                        CrashHost.settings(where).build(), submitter::attempt, CrashHost.SETTLE_WITHIN)) {
            assertThat(engine.presses().drain(Duration.ofMinutes(3)))
                    .as("seed %s, %s", SEED, engine.presses().counts())
                    .isTrue();
            Map<String, List<Long>> tickets = Hosts.standingTickets(connectWise);
            assertThat(accepted).as("accepted presses").hasSizeGreaterThanOrEqualTo(lived);
            for (String id : accepted) {
                AcceptedPress press = engine.presses().find(id).orElseThrow(() -> new AssertionError(id + " was lost"));
                assertThat(press.state()).as("seed %s, %s", SEED, press).isEqualTo(PressState.FILED);
                assertThat(tickets.get(id))
                        .as("seed %s, tickets of %s", SEED, id)
                        .containsExactly(press.ticketId().orElseThrow());
            }
            assertThat(tickets).as("seed %s", SEED).allSatisfy((id, ids) -> assertThat(ids)
                    .hasSize(1));
            System.out.printf(
                    "Crash campaign: seed %d, %d kills, %d presses accepted, %d tickets, %d of them merged%n",
                    SEED,
                    KILLS,
                    accepted.size(),
                    connectWise.tickets().size(),
                    connectWise.tickets().size() - tickets.size());
        }
    }
}
