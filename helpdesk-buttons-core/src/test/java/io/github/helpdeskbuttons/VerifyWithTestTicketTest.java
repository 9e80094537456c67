package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Outcome;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The integration test proves by a marked ticket what cannot be seen without writing. */
class VerifyWithTestTicketTest {
    private ConnectWiseSimulator connectWise;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private IntegrationReport verify(TicketDefaults defaults) {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .defaults(defaults)
                .build()) {
            return buttons.verifyWithTestTicket();
        }
    }

    private static Check check(IntegrationReport report, String subject) {
        return report.checks().stream()
                .filter(check -> check.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static List<Check> problems(IntegrationReport report) {
        return report.checks().stream()
                .filter(check -> check.problem().isPresent())
                .toList();
    }

    @Test
    void theTicketIsMarkedAndFiledForTheCatchAllContactWithTheDefaults() {
        IntegrationReport report = verify(TicketDefaults.builder()
                .board("Clinical")
                .team("MRI")
                .owner("asmith")
                .build());

        assertThat(report.passed()).isTrue();
        StoredRecord ticket =
                connectWise.ticket(report.testTicketId().orElseThrow()).orElseThrow();
        assertThat(ticket.field("summary").orElse("")).startsWith("Integration test of the helpdesk buttons");
        assertThat(ticket.field("externalXRef").orElse("")).startsWith("integration-test-");
        assertThat(ticket.field("contact/name")).contains("Unregistered User");
        assertThat(ticket.field("board/name")).contains("Clinical");
        assertThat(ticket.field("team/name")).contains("MRI");
    }

    @Test
    void theReportNamesTheTicketAndWhatToDoWithIt() {
        IntegrationReport report = verify(TicketDefaults.none());

        assertThat(check(report, "Test ticket").explanation())
                .contains("ticket " + report.testTicketId().orElseThrow(), "close or delete it");
        assertThat(check(report, "Service Desk / Service Ticket (Edit, All)").outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Service Desk/Service Ticket/Add|Service Desk / Service Ticket (Add, All)",
                "Service Desk/Service Ticket/Edit|Service Desk / Service Ticket (Edit, All)",
                "Service Desk/Service Ticket - Dependencies/Add|"
                        + "Service Desk / Service Ticket - Dependencies (Add, All)"
            })
    void aPermissionToWriteThatIsMissingIsNamed(String denied, String name) {
        connectWise.denyPermission(denied);

        assertThat(problems(verify(TicketDefaults.none()))).singleElement().satisfies(check -> {
            assertThat(check.subject()).isEqualTo(name);
            assertThat(check.problem()).contains(Problem.PERMISSION_MISSING);
        });
    }

    @Test
    void aFieldThatConnectWiseRefusesIsNamed() {
        IntegrationReport report =
                verify(TicketDefaults.builder().priority("Prio 1").build());

        assertThat(report.testTicketId()).isEmpty();
        assertThat(problems(report))
                .filteredOn(check -> check.problem().equals(Optional.of(Problem.FIELD_REJECTED)))
                .singleElement()
                .satisfies(check -> assertThat(check.explanation()).contains("its field priority/name"));
    }

    @Test
    void aRefusalThatNamesNoFieldComesWithItsMessage() {
        connectWise.fail(
                Fault.error(400, "InvalidObject", "Tickets are locked today.").on("POST", "service/tickets"));

        assertThat(problems(verify(TicketDefaults.none()))).singleElement().satisfies(check -> {
            assertThat(check.problem()).contains(Problem.OTHER);
            assertThat(check.explanation()).contains("Tickets are locked today.");
        });
    }

    @Test
    void aTicketOfUnknownFateIsToldWithItsReference() {
        connectWise.fail(Fault.reset().afterTheChange().on("POST", "service/tickets"));

        IntegrationReport report = verify(TicketDefaults.none());

        String reference = connectWise.tickets().get(0).field("externalXRef").orElseThrow();
        assertThat(problems(report)).singleElement().satisfies(check -> {
            assertThat(check.problem()).contains(Problem.CONNECTION_FAILED);
            assertThat(check.explanation()).contains("is unknown", reference);
        });
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
    }

    @Test
    void noTicketIsFiledWithoutTheContact() {
        connectWise.records("company/contacts").stream()
                .filter(contact -> contact.field("firstName")
                        .filter("Unregistered"::equals)
                        .isPresent())
                .forEach(contact -> connectWise.remove("company/contacts", contact.id()));

        IntegrationReport report = verify(TicketDefaults.none());

        assertThat(connectWise.tickets()).isEmpty();
        assertThat(check(report, "Service Desk / Service Ticket (Add, All)").outcome())
                .isEqualTo(Outcome.NOT_TESTED);
    }
}
