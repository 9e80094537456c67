package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
            List<Host> hosts = new ArrayList<>();
            try {
                for (int i = 0; i < hostCount; i++) {
                    hosts.add(new Host(where, connectWise));
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    int victim = random.nextInt(hosts.size());
                    if (random.nextInt(6) > 0) {
                        hosts.get(victim).awaitReady();
                    }
                    for (int slice = random.nextInt(12); slice >= 0; slice--) {
                        feed(hosts);
                        hosts.get(victim).runFor(random.nextInt(120));
                    }
                    hosts.get(victim).kill();
                    hosts.set(victim, new Host(where, connectWise));
                }
                connectWise.clearFaults();
                feed(hosts);
                for (Host host : hosts) {
                    host.awaitAnswers();
                }
            } finally {
                hosts.forEach(Host::kill);
            }
            verify(where, connectWise);
        }
    }

    /** Gives each host some presses; one that is killed may lose those that it did not answer. */
    private void feed(List<Host> hosts) {
        for (Host host : hosts) {
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
            assertThat(accepted).as("accepted presses").hasSizeGreaterThanOrEqualTo(KILLS);
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

    /** A host process and what it says. */
    private final class Host {
        private final Process process;
        private final BufferedWriter input;
        private final CountDownLatch ready = new CountDownLatch(1);
        private final Thread reader;
        private int asked;
        private int answered;

        Host(String where, ConnectWiseSimulator connectWise) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            CrashHost.class.getName(),
                            where,
                            connectWise.endpoint(),
                            connectWise.apiKey(),
                            connectWise.clientId())
                    .redirectError(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "hosts.log")))
                    .start();
            input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            reader = new Thread(this::listen, "crash-host-" + process.pid());
            reader.start();
        }

        private void listen() {
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    if (line.equals("ready")) {
                        ready.countDown();
                    } else if (line.startsWith("accepted ")) {
                        accepted.add(line.substring("accepted ".length()));
                        answer();
                    }
                }
            } catch (IOException killed) {
                // Its end is what this test is about.
                ready.countDown();
            } finally {
                ready.countDown();
            }
        }

        private synchronized void answer() {
            answered++;
            notifyAll();
        }

        void accept(String id) {
            try {
                input.write(id + "\n");
                input.flush();
                asked++;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void awaitReady() throws InterruptedException {
            assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        }

        /** Lets the host live that long; the instant of its death is chance, and not a condition to wait for. */
        void runFor(int millis) throws InterruptedException {
            assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS))
                    .as("a host ended by itself")
                    .isFalse();
        }

        synchronized void awaitAnswers() throws InterruptedException {
            awaitReady();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (answered < asked && System.nanoTime() < deadline) {
                wait(1_000);
            }
            assertThat(answered).isEqualTo(asked);
        }

        /** SIGKILL. */
        void kill() {
            process.destroyForcibly();
            try {
                process.waitFor();
                reader.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
