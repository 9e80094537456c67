package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtonsException;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of a submission, failing in every way: the press is one ticket, and the receipt is true. */
class EachFaultAloneTest {
    private static final int MOST_TRIES = 3;
    private static ConnectWiseSimulator connectWise;
    private static Submitter buttons;

    @BeforeAll
    static void start() {
        connectWise = ConnectWiseSimulator.start();
        connectWise.addConfiguration("MRI workstation", "MRI-77", "Contoso");
        ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .readTimeout(Duration.ofMillis(200))
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
        buttons = new Submitter(client, true, SubmissionSettings.builder().build(), pause);
    }

    @AfterAll
    static void stop() {
        buttons.close();
        connectWise.close();
    }

    @AfterEach
    void calm() {
        connectWise.clearFaults();
        connectWise.releaseStalled();
    }

    static Stream<Arguments> everyRequestInEveryWay() {
        List<String> requests = List.of(
                "GET company/contacts",
                "GET service/tickets",
                "POST service/tickets",
                "POST system/documents",
                "GET company/configurations",
                "POST service/tickets/\\d+/configurations");
        return requests.stream().flatMap(request -> Faults.all().entrySet().stream()
                .map(fault -> Arguments.of(request, fault.getKey(), fault.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyRequestInEveryWay")
    void thePressIsOneTicketAndTheReceiptTrue(String request, String name, Supplier<Fault> fault) {
        ButtonPress press = ButtonPress.builder()
                .id("host/" + UUID.randomUUID())
                // An address that was not asked for before, so that the contact is looked up.
                .email("Dan" + (name + request).hashCode() + "@contoso.example")
                .message("m")
                .hostname("MRI-77")
                .addAttachments(Attachment.of("screenshot.png", new byte[] {1, 2, 3}))
                .build();
        connectWise.addContact("Dan", "Jump", press.email(), "Contoso");
        String[] parts = request.split(" ", 2);
        connectWise.fail(fault.get().on(parts[0], parts[1]));

        Submission.Filed receipt = submitUntilFiled(press);

        connectWise.commitLate();
        assertThat(connectWise.tickets())
                .filteredOn(ticket ->
                        ticket.field("externalXRef").filter(press.id()::equals).isPresent())
                .filteredOn(ticket -> ticket.field("mergedParentTicket/id").isEmpty())
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.id()).isEqualTo(receipt.ticketId()));
        List<String> missing =
                receipt.submissionErrors().stream().map(SubmissionError::part).toList();
        assertThat(connectWise.documents(receipt.ticketId())).hasSize(missing.contains("attachment") ? 0 : 1);
        assertThat(connectWise.configurationsOf(receipt.ticketId())).hasSize(missing.contains("configuration") ? 0 : 1);
    }

    private static Submission.Filed submitUntilFiled(ButtonPress press) {
        RuntimeException last = new IllegalStateException("never submitted");
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            try {
                return (Submission.Filed) buttons.submit(press);
            } catch (ConnectWiseException | HelpdeskButtonsException notNow) {
                last = notNow;
            }
        }
        throw last;
    }
}
