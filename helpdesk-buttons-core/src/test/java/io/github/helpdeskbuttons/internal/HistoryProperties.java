package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtonsException;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Any history of submissions, repetitions, faults, late commits and crashes of the host, against a model in which each press
 * has one ticket.
 */
class HistoryProperties {
    private static final AtomicLong HISTORIES = new AtomicLong();
    private static final ConnectWiseSimulator CONNECT_WISE =
            ConnectWiseSimulator.builder().journalSize(0).start();

    @AfterContainer
    static void stop() {
        CONNECT_WISE.close();
    }

    /** One event of a history. */
    sealed interface Event {}

    record Submit(int press) implements Event {}

    record SubmitTwiceAtOnce(int press) implements Event {}

    record NextRequestFails(String request, String fault) implements Event {}

    /** The host dies while it waits for the fate of a press, and starts again. */
    record CrashWhileUnsettled(int press, String fault) implements Event {}

    record Crash() implements Event {}

    record LateCommits() implements Event {}

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Integer> press = Arbitraries.integers().between(0, 2);
        Arbitrary<String> fault = Arbitraries.of(List.copyOf(Faults.quick().keySet()));
        Arbitrary<String> request =
                Arbitraries.of("GET company/contacts", "GET service/tickets", "POST service/tickets", "POST .*merge");
        return Arbitraries.<Event>frequencyOf(
                        Tuple.of(4, press.map(Submit::new)),
                        Tuple.of(2, press.map(SubmitTwiceAtOnce::new)),
                        Tuple.of(4, Combinators.combine(request, fault).as(NextRequestFails::new)),
                        Tuple.of(2, Combinators.combine(press, fault).as(CrashWhileUnsettled::new)),
                        Tuple.of(1, Arbitraries.just(new Crash())),
                        Tuple.of(1, Arbitraries.just(new LateCommits())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property(tries = 100)
    void eachPressHasOneTicketAndEveryReceiptIsOfIt(@ForAll("histories") List<Event> history) {
        try (Host host = new Host()) {
            history.forEach(host::live);
            host.settleEverything();
            host.isAsTheModelSays();
        }
    }

    /** A host that keeps its presses until each is filed, as the outbox does. */
    private static final class Host implements AutoCloseable {
        private final String history = "history-" + HISTORIES.incrementAndGet() + "/";
        private final Map<Integer, List<Long>> receipts = new HashMap<>();
        private final List<AutoCloseable> crashed = new ArrayList<>();
        private Submitter buttons = submitter(Host::timePasses);

        private static Submitter submitter(Pause pause) {
            ConnectWiseClient client = ConnectWiseClient.builder()
                    .endpoint(Endpoint.parse(CONNECT_WISE.endpoint()))
                    .apiKey(ApiKey.parse(CONNECT_WISE.apiKey()))
                    .clientId(CONNECT_WISE.clientId())
                    .retryPolicy(RetryPolicy.never())
                    .requestsPerMinute(1_000_000)
                    .build();
            return new Submitter(client, true, SubmissionSettings.builder().build(), pause);
        }

        private static CompletableFuture<Void> timePasses(Duration length) {
            if (length.compareTo(Duration.ofSeconds(16)) >= 0) {
                CONNECT_WISE.commitLate();
            }
            return CompletableFuture.completedFuture(null);
        }

        void live(Event event) {
            if (event instanceof Submit submit) {
                submit(submit.press());
            } else if (event instanceof SubmitTwiceAtOnce twice) {
                CompletableFuture<Submission> one = buttons.submitAsync(press(twice.press()));
                submit(twice.press());
                note(twice.press(), one);
            } else if (event instanceof NextRequestFails next) {
                String[] request = next.request().split(" ", 2);
                CONNECT_WISE.fail(Faults.named(next.fault()).on(request[0], request[1]));
            } else if (event instanceof CrashWhileUnsettled crash) {
                crashWhileUnsettled(crash);
            } else if (event instanceof Crash) {
                crash();
            } else if (event instanceof LateCommits) {
                CONNECT_WISE.commitLate();
            }
        }

        private ButtonPress press(int number) {
            receipts.computeIfAbsent(number, unfiled -> new ArrayList<>());
            return ButtonPress.builder()
                    .id(history + number)
                    .email("dan@contoso.example")
                    .message("m")
                    .build();
        }

        private void submit(int number) {
            note(number, buttons.submitAsync(press(number)));
        }

        private void note(int number, CompletableFuture<Submission> submission) {
            try {
                receipts.computeIfAbsent(number, unfiled -> new ArrayList<>())
                        .add(((Submission.Filed) submission.join()).ticketId());
            } catch (CompletionException notNow) {
                assertThat(notNow.getCause())
                        .isInstanceOfAny(ConnectWiseException.class, HelpdeskButtonsException.class);
            }
        }

        /** Its pauses never end, as for a process that is gone. */
        private void crashWhileUnsettled(CrashWhileUnsettled crash) {
            CompletableFuture<Void> unsettled = new CompletableFuture<>();
            Submitter dying = submitter(length -> {
                unsettled.complete(null);
                return new CompletableFuture<>();
            });
            crashed.add(dying);
            CONNECT_WISE.fail(Faults.named(crash.fault()).on("POST", "service/tickets"));
            CompletableFuture<Submission> outcome = dying.submitAsync(press(crash.press()));
            CompletableFuture.anyOf(unsettled, outcome.handle((filed, failure) -> "answered"))
                    .join();
            crash();
        }

        private void crash() {
            crashed.add(buttons);
            buttons = submitter(Host::timePasses);
        }

        /** What every host does in the end: each press that it ever had is submitted until it is filed. */
        void settleEverything() {
            CONNECT_WISE.clearFaults();
            CONNECT_WISE.commitLate();
            crash();
            List.copyOf(receipts.keySet()).forEach(this::submit);
        }

        void isAsTheModelSays() {
            receipts.forEach((number, ids) -> {
                List<StoredRecord> tickets = CONNECT_WISE.tickets().stream()
                        .filter(ticket -> ticket.field("externalXRef")
                                .filter((history + number)::equals)
                                .isPresent())
                        .toList();
                List<Long> standing = tickets.stream()
                        .filter(ticket -> ticket.field("mergedParentTicket/id").isEmpty())
                        .map(StoredRecord::id)
                        .toList();
                assertThat(standing).hasSize(1);
                assertThat(ids).last().isEqualTo(standing.get(0));
                assertThat(tickets).extracting(StoredRecord::id).containsAll(ids);
            });
        }

        @Override
        public void close() {
            crashed.forEach(Host::closeQuietly);
            buttons.close();
        }

        private static void closeQuietly(AutoCloseable closed) {
            try {
                closed.close();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
