package io.github.helpdeskbuttons.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a ConnectWise that the settings name, in which something is amiss. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "helpdesk-buttons.verify-every=1h", "helpdesk-buttons.time-budget=2s"
        })
class SetUpTroubleTest {
    private static final ConnectWiseSimulator SIMULATOR = ConnectWiseSimulator.start();

    @Autowired
    private TestRestTemplate http;

    @DynamicPropertySource
    static void connection(DynamicPropertyRegistry registry) {
        SIMULATOR.records("company/contacts").stream()
                .filter(contact ->
                        contact.field("company/identifier").orElse("").equals("Unregistered"))
                .forEach(contact -> SIMULATOR.remove("company/contacts", contact.id()));
        registry.add("connectwise.endpoint", SIMULATOR::endpoint);
        registry.add("connectwise.api-key", SIMULATOR::apiKey);
        registry.add("connectwise.client-id", SIMULATOR::clientId);
    }

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    private ResponseEntity<String> post(String id, String email) {
        return http.exchange(
                RequestEntity.post("/presses")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"id\": \"" + id + "\", \"email\": \"" + email + "\"}"),
                String.class);
    }

    @Test
    void whoeverIsUnknownIsAskedToSendThePressAgainOnceTheSetUpIsMended() {
        ResponseEntity<String> answer = post("unknown-1", "nobody@nowhere.example");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("300");
        assertThat(answer.getBody()).contains("set-up", "unknown-1").doesNotContain("nobody@nowhere.example");
    }

    @Test
    void aLostAnswerIsNotWaitedForLongerThanTheTimeBudgetAndThePressIsOneTicketInTheEnd() {
        assertThat(post("known-1", "dan@contoso.example").getStatusCode()).isEqualTo(HttpStatus.CREATED);
        SIMULATOR.fail(Fault.stall().afterTheChange().on("POST", "service/tickets"));

        ResponseEntity<String> answer = post("lost-1", "dan@contoso.example");
        SIMULATOR.releaseStalled();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getBody()).contains("unsettled", "lost-1");
        assertThat(post("lost-1", "dan@contoso.example").getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(SIMULATOR.tickets())
                .filteredOn(ticket ->
                        ticket.field("externalXRef").filter("lost-1"::equals).isPresent())
                .hasSize(1);
    }
}
