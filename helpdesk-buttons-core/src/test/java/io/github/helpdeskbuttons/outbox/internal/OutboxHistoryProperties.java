package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.h2.store.fs.FileUtils;

/**
 * Any history of presses that are accepted, accepted again, tried at once or submitted beside, of faults, outages, late commits and
 * hosts that go in the middle of an attempt, against a model in which each press has one ticket.
 */
class OutboxHistoryProperties {
    private static final AtomicLong HISTORIES = new AtomicLong();
    private static final ConnectWiseSimulator CONNECT_WISE =
            ConnectWiseSimulator.builder().journalSize(0).start();

    private static final Map<String, Supplier<Fault>> FAULTS = Map.ofEntries(
            Map.entry("reset before the change", Fault::reset),
            Map.entry("reset after the change", () -> Fault.reset().afterTheChange()),
            Map.entry("reset and a late commit", () -> Fault.reset().lateCommit()),
            Map.entry("500 without the change", () -> Fault.error(500, "ConnectWiseApi", "down")),
            Map.entry("500 with the change", () -> Fault.error(500, "ConnectWiseApi", "down")
                    .afterTheChange()),
            Map.entry("503", () -> Fault.error(503, "ConnectWiseApi", "down")),
            Map.entry("429", () -> Fault.tooManyRequests(Duration.ZERO)),
            Map.entry("a body that is cut", () -> Fault.cutBody().afterTheChange()),
            Map.entry("garbage", () -> Fault.garbage().afterTheChange()));

    private static final Map<String, Supplier<Fault>> STALLS = Map.of(
            "without the change", Fault::stall,
            "with the change", () -> Fault.stall().afterTheChange(),
            "with a late commit", () -> Fault.stall().lateCommit());

    @AfterContainer
    static void stop() {
        CONNECT_WISE.close();
    }

    /** One event of a history. */
    sealed interface Event {}

    record Accept(int press) implements Event {}

    record SubmitBeside(int press) implements Event {}

    record TryAgain(int press) implements Event {}

    record NextRequestFails(String request, String fault) implements Event {}

    record Outage(boolean begins) implements Event {}

    record TimePasses() implements Event {}

    record Restart() implements Event {}

    record GoneInTheMiddle(int press, String request, String stall) implements Event {}

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Integer> press = Arbitraries.integers().between(0, 3);
        Arbitrary<String> request =
                Arbitraries.of("GET company/contacts", "GET service/tickets", "POST service/tickets");
        return Arbitraries.<Event>frequencyOf(
                        Tuple.of(5, press.map(Accept::new)),
                        Tuple.of(1, press.map(SubmitBeside::new)),
                        Tuple.of(1, press.map(TryAgain::new)),
                        Tuple.of(
                                4,
                                Combinators.combine(request, Arbitraries.of(FAULTS.keySet()))
                                        .as(NextRequestFails::new)),
                        Tuple.of(2, Arbitraries.of(true, false).map(Outage::new)),
                        Tuple.of(4, Arbitraries.just(new TimePasses())),
                        Tuple.of(1, Arbitraries.just(new Restart())),
                        Tuple.of(
                                2,
                                Combinators.combine(press, request, Arbitraries.of(STALLS.keySet()))
                                        .as(GoneInTheMiddle::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    @Property(tries = 15)
    void eachPressHasOneTicketAndTheOutboxKnowsIt(@ForAll("histories") List<Event> history) {
        try (Host host = new Host()) {
            history.forEach(host::live);
            host.settleEverything();
            host.isAsTheModelSays();
        }
    }

    /** A host with an outbox in a file, whose clock stands still between the events. */
    private static final class Host implements AutoCloseable {
        private final String history = "outbox-history-" + HISTORIES.incrementAndGet() + "/";
        private final Path folder = folder();
        private final ManualClock clock = new ManualClock();
        private final Map<Integer, ButtonPress> presses = new HashMap<>();
        private final Set<String> accepted = new TreeSet<>();
        private final Set<String> due = ConcurrentHashMap.newKeySet();
        private Submitter submitter;
        private OutboxEngine outbox;

        Host() {
            open();
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("outbox-history");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void open() {
            submitter = Hosts.submitter(CONNECT_WISE);
            outbox = OutboxEngine.start(
                    Hosts.quick()
                            .file(folder.resolve("outbox"))
                            .clock(clock)
                            .heartbeat(Duration.ofHours(1))
                            .graceAtClose(Duration.ofMillis(50))
                            .listener(this::changed)
                            .build(),
                    submitter::attempt,
                    Stage.SETTLE_WITHIN);
        }

        private void changed(AcceptedPress press) {
            if (press.state() == PressState.DELIVERING) {
                due.remove(press.pressId());
            }
        }

        private void restart() {
            outbox.close();
            submitter.close();
            open();
        }

        void live(Event event) {
            if (event instanceof Accept accept) {
                accept(accept.press());
            } else if (event instanceof SubmitBeside beside) {
                CONNECT_WISE.clearFaults();
                CONNECT_WISE.comeBack();
                CONNECT_WISE.commitLate();
                assertThat(submitter.submit(press(beside.press()))).isInstanceOf(Submission.Filed.class);
            } else if (event instanceof TryAgain again) {
                tryAgain(press(again.press()).id());
            } else if (event instanceof NextRequestFails next) {
                CONNECT_WISE.fail(on(next.request(), Objects.requireNonNull(FAULTS.get(next.fault()))));
            } else if (event instanceof Outage outage) {
                if (outage.begins()) {
                    CONNECT_WISE.goDown();
                } else {
                    CONNECT_WISE.comeBack();
                }
            } else if (event instanceof TimePasses) {
                timePasses();
            } else if (event instanceof Restart) {
                restart();
            } else if (event instanceof GoneInTheMiddle gone) {
                goInTheMiddle(gone);
            }
            awaitIdle();
        }

        private static Fault on(String request, Supplier<Fault> fault) {
            String[] methodAndPath = request.split(" ", 2);
            return fault.get().on(methodAndPath[0], methodAndPath[1]);
        }

        /** Every other press has an id of the host's. */
        private ButtonPress press(int number) {
            return presses.computeIfAbsent(
                    number, unknown -> number % 2 == 0 ? Stage.newPress() : Stage.press(history + number));
        }

        private void accept(int number) {
            String id = press(number).id();
            if (outbox.presses().find(id).isEmpty()) {
                due.add(id);
            }
            accepted.add(outbox.presses().accept(press(number)).pressId());
        }

        private void tryAgain(String id) {
            due.add(id);
            if (!outbox.presses().tryAgain(id)) {
                due.remove(id);
            }
        }

        /** What was sent appears before the outbox counts it as settled. */
        private void timePasses() {
            CONNECT_WISE.commitLate();
            clock.advance(Duration.ofMinutes(3));
            outbox.wake();
        }

        private void goInTheMiddle(GoneInTheMiddle gone) {
            long before = CONNECT_WISE.requestCount();
            CONNECT_WISE.fail(on(gone.request(), Objects.requireNonNull(STALLS.get(gone.stall()))));
            accept(gone.press());
            timePasses();
            boolean underWay = Await.comesWithin(
                    Duration.ofMillis(300), () -> CONNECT_WISE.requestCount() > before && isDelivering());
            Statistics.label("gone in the middle").collect(underWay);
            restart();
            CONNECT_WISE.clearFaults();
            CONNECT_WISE.releaseStalled();
        }

        private boolean isDelivering() {
            return outbox.presses().counts().getOrDefault(PressState.DELIVERING, 0L) > 0;
        }

        /** Everything that is due was tried, and nothing is due before the clock is moved. */
        private void awaitIdle() {
            Await.until("nothing is due", () -> {
                outbox.wake();
                return !isDelivering()
                        && outbox.presses().list(PressState.WAITING, 100).stream()
                                .allMatch(press -> !due.contains(press.pressId())
                                        && press.changedAt().equals(clock.instant()));
            });
        }

        void settleEverything() {
            CONNECT_WISE.clearFaults();
            CONNECT_WISE.comeBack();
            restart();
            Await.until("everything is filed", () -> {
                timePasses();
                return outbox.presses().drain(Duration.ofMillis(100));
            });
        }

        void isAsTheModelSays() {
            Map<String, List<Long>> tickets = Hosts.standingTickets(CONNECT_WISE);
            for (String id : accepted) {
                AcceptedPress press = outbox.presses().find(id).orElseThrow();
                assertThat(press.state()).isEqualTo(PressState.FILED);
                assertThat(tickets.get(id))
                        .as("the tickets of %s", id)
                        .containsExactly(press.ticketId().orElseThrow());
            }
            for (ButtonPress press : presses.values()) {
                assertThat(tickets.getOrDefault(press.id(), List.of()).size()).isLessThanOrEqualTo(1);
            }
        }

        @Override
        public void close() {
            CONNECT_WISE.clearFaults();
            CONNECT_WISE.comeBack();
            CONNECT_WISE.releaseStalled();
            outbox.close();
            submitter.close();
            FileUtils.deleteRecursive(folder.toString(), false);
        }
    }
}
