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
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Thousands of presses while requests of every kind fail in every way, alone and together: no press lost, none filed twice,
 * every receipt true. The same seed makes the same faults for the same requests.
 */
class FaultCampaignTest {
    private static final int PRESSES = Integer.getInteger("campaign.presses", 5_000);
    private static final long SEED = Long.getLong("campaign.seed", 20_260_302L);
    private static final int THREADS = 16;
    private static final int MOST_TRIES = 60;

    private static final List<Supplier<Fault>> FAULTS =
            List.copyOf(Faults.quick().values());

    private final AtomicLong requests = new AtomicLong();
    private final Map<String, Long> receipts = new ConcurrentHashMap<>();

    @Test
    void everyPressIsOneTicketWhateverFails() throws Exception {
        try (ConnectWiseSimulator connectWise =
                        ConnectWiseSimulator.builder().journalSize(0).start();
                Submitter buttons = submitter(connectWise)) {
            connectWise.failBy(request -> faultOf(requests.incrementAndGet()));

            submitAll(buttons);

            connectWise.clearFaults();
            connectWise.commitLate();
            assertThat(receipts).hasSize(PRESSES);
            assertThat(standingTickets(connectWise)).as("seed " + SEED).isEqualTo(expected());
        }
    }

    private static Submitter submitter(ConnectWiseSimulator connectWise) {
        ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .retryPolicy(RetryPolicy.never())
                .requestsPerMinute(1_000_000)
                .build();
        // No time passes, but what commits late has committed before the last of the pauses.
        Pause pause = length -> {
            if (length.compareTo(Duration.ofSeconds(16)) >= 0) {
                connectWise.commitLate();
            }
            return CompletableFuture.completedFuture(null);
        };
        return new Submitter(client, true, SubmissionSettings.builder().build(), pause);
    }

    private static Optional<Fault> faultOf(long request) {
        SplittableRandom random = new SplittableRandom(SEED ^ (request * 0x9E37_79B9_7F4A_7C15L));
        return random.nextInt(100) < 30
                ? Optional.of(FAULTS.get(random.nextInt(FAULTS.size())).get())
                : Optional.empty();
    }

    private void submitAll(Submitter buttons) throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PRESSES; i++) {
                ButtonPress press = ButtonPress.builder()
                        .email("dan@contoso.example")
                        .message("m")
                        .build();
                all.add(hosts.submit(() -> submitUntilFiled(buttons, press)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            hosts.shutdownNow();
        }
    }

    /** What a host does: as long as an error is thrown, the same press is submitted again. */
    private void submitUntilFiled(Submitter buttons, ButtonPress press) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            try {
                Submission.Filed filed = (Submission.Filed) buttons.submit(press);
                receipts.put(press.id(), filed.ticketId());
                return;
            } catch (ConnectWiseException | HelpdeskButtonsException notNow) {
                assertThat(notNow.getMessage()).doesNotContain("dan@contoso.example");
            }
        }
        throw new AssertionError(press.id() + " was not filed in " + MOST_TRIES + " submissions");
    }

    private Map<String, List<Long>> expected() {
        return receipts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }

    private static Map<String, List<Long>> standingTickets(ConnectWiseSimulator connectWise) {
        return connectWise.tickets().stream()
                .filter(ticket -> ticket.field("mergedParentTicket/id").isEmpty())
                .collect(Collectors.groupingBy(
                        ticket -> ticket.field("externalXRef").orElse("none"),
                        Collectors.mapping(StoredRecord::id, Collectors.toList())));
    }
}
