package io.github.helpdeskbuttons.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;

/** The whole service over HTTP, with the simulator that its profile brings. */
@ExtendWith(OutputCaptureExtension.class)
@ActiveProfiles("simulator")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "helpdesk-buttons.verify-every=1h",
            "helpdesk-buttons.largest-press=10KB"
        })
class HostTest {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ConnectWiseSimulator simulator;

    @Autowired
    private ConnectWiseHealthIndicator health;

    @LocalManagementPort
    private int managementPort;

    private final String id = "press-" + UUID.randomUUID();

    /** The look that the service takes at its start is over, so that it does not get in between. */
    @BeforeEach
    void awaitFirstLook() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (health.health().getStatus().equals(Status.UNKNOWN)) {
                Thread.onSpinWait();
            }
        });
    }

    @AfterEach
    void repair() {
        simulator.clearFaults();
        simulator.grantPermission("Companies/Contacts");
    }

    private ResponseEntity<JsonNode> post(String body) {
        return http.exchange(
                RequestEntity.post("/presses")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String email, String message) {
        return post("{\"id\": \"" + id + "\", \"email\": \"" + email + "\", \"message\": \"" + message + "\"}");
    }

    private ResponseEntity<JsonNode> management(String path) {
        return http.getForEntity("http://127.0.0.1:" + managementPort + "/actuator/" + path, JsonNode.class);
    }

    private double metric(String nameAndTags) {
        return management("metrics/" + nameAndTags)
                .getBody()
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    @Test
    void aPressBecomesATicket() {
        ResponseEntity<JsonNode> answer = post("dan@contoso.example", "The MRI workstation does not boot");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        long ticketId = answer.getBody().path("ticketId").asLong();
        assertThat(simulator.ticket(ticketId)).hasValueSatisfying(ticket -> {
            assertThat(ticket.field("externalXRef")).hasValue(id);
            assertThat(ticket.field("board/name")).hasValue("Help Desk");
            assertThat(ticket.field("source/name")).hasValue("Helpdesk Button");
        });
        assertThat(answer.getHeaders().getLocation())
                .isEqualTo(URI.create(answer.getBody().path("ticketLink").asText()));
    }

    @Test
    void aPressThatIsSentTwiceIsOneTicket() {
        JsonNode first = post("dan@contoso.example", "Twice").getBody();
        JsonNode second = post("dan@contoso.example", "Twice").getBody();

        assertThat(second).isEqualTo(first);
        assertThat(simulator.tickets())
                .filteredOn(ticket ->
                        ticket.field("externalXRef").filter(id::equals).isPresent())
                .hasSize(1);
    }

    @Test
    void aRefusedPressIsAnsweredWithTheMessageForThePerson() {
        ResponseEntity<JsonNode> answer = post("adam@fabrikam.example", "Hello");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("detail").asText()).isEqualTo("Ticket submission is disabled until payment.");
        assertThat(answer.getBody().path("pressId").asText()).isEqualTo(id);
    }

    @Test
    void whatIsNoPressIsAnsweredWithWhereItIsWrongAndNothingOfTheText() {
        ResponseEntity<JsonNode> answer = post("{\"message\": \"my secret\", \"selections\": 5}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("detail").asText())
                .contains("selections")
                .doesNotContain("secret");
    }

    @Test
    void aPressThatIsTooLargeIsNotRead() {
        ResponseEntity<JsonNode> answer = post("dan@contoso.example", "x".repeat(10 * 1024));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @Test
    void aConnectWiseThatDeniesIsAnsweredWithWhatTheSenderCanDo() {
        simulator.denyPermission("Companies/Contacts");

        ResponseEntity<JsonNode> answer = post("nancy@northwind.example", "Hello");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("30");
        assertThat(answer.getBody().path("pressId").asText()).isEqualTo(id);
        assertThat(answer.getBody().toString()).doesNotContain("contacts").doesNotContain("nancy");
    }

    @Test
    void theLogSaysWhichPressALineIsAbout(CapturedOutput output) {
        post("dan@contoso.example", "Hello");

        assertThat(output.getOut().lines())
                .anyMatch(line -> line.contains("[" + id + "] ") && line.contains("Press " + id + " is ticket"));
    }

    @Test
    void theLogSaysWhyAPressWasNotFiledAndNothingOfThePress(CapturedOutput output) {
        simulator.denyPermission("Companies/Contacts");

        post("nancy@northwind.example", "My secret");

        assertThat(output.getOut().lines())
                .anyMatch(line -> line.contains("[" + id + "] ") && line.contains("MissingPermissionException"));
        assertThat(output.getOut()).doesNotContain("nancy@").doesNotContain("My secret");
    }

    @Test
    void theMetricsCountThePresses() {
        double before = metric("helpdesk.presses?tag=outcome:filed");

        post("dan@contoso.example", "Counted");

        assertThat(metric("helpdesk.presses?tag=outcome:filed")).isEqualTo(before + 1);
    }

    @Test
    void aSoundSetUpIsUp() {
        health.verify();

        ResponseEntity<JsonNode> answer = management("health/connectWise");

        assertThat(answer.getBody().path("status").asText()).isEqualTo("UP");
        assertThat(answer.getBody().path("details").path("findings")).isEmpty();
        assertThat(answer.getBody().toString()).doesNotContain(simulator.apiKey());
    }

    @Test
    void noProbeAsksConnectWise() {
        health.verify();
        long before = simulator.requestCount();

        for (int probe = 0; probe < 20; probe++) {
            management("health");
        }

        assertThat(simulator.requestCount()).isEqualTo(before);
    }

    @Test
    void connectWiseIsNoReasonToRestartTheService() {
        simulator.fail(Fault.error(401, "Unauthorized", "no").on("GET", "system/info"));
        health.verify();

        assertThat(management("health").getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(management("health/liveness").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(management("health/readiness").getStatusCode()).isEqualTo(HttpStatus.OK);
    }
}
