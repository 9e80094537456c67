package io.github.helpdeskbuttons.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class ConnectWiseHealthIndicatorTest {
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final ConnectWiseSimulator simulator = ConnectWiseSimulator.start();

    @AfterEach
    void close() {
        simulator.close();
    }

    private Health healthWith(String apiKey) {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(simulator.endpoint())
                .apiKey(apiKey)
                .clientId(simulator.clientId())
                .build()) {
            ConnectWiseHealthIndicator health =
                    new ConnectWiseHealthIndicator(buttons, Clock.fixed(NOW, ZoneOffset.UTC));
            health.verify();
            return health.health();
        }
    }

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(simulator.endpoint())
                .apiKey(simulator.apiKey())
                .clientId(simulator.clientId())
                .build()) {
            assertThat(new ConnectWiseHealthIndicator(buttons).health().getStatus())
                    .isEqualTo(Status.UNKNOWN);
        }
        assertThat(simulator.requestCount()).isZero();
    }

    @Test
    void aSoundSetUpIsUpAsOfWhenItWasLookedAt() {
        Health health = healthWith(simulator.apiKey());

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("verified", NOW.toString());
    }

    @Test
    void aMissingCatchAllContactIsDownAndSaysWhatToDo() {
        simulator.records("company/contacts").stream()
                .filter(contact ->
                        contact.field("company/identifier").orElse("").equals("Unregistered"))
                .forEach(contact -> simulator.remove("company/contacts", contact.id()));

        Health health = healthWith(simulator.apiKey());

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("findings"))
                .asString()
                .contains(HelpdeskButtons.CATCH_ALL_EMAIL)
                .contains("Create a contact");
    }

    @Test
    void aWrongKeyIsDownAndNotShown() {
        Health health = healthWith("training+publicKey:wrongPrivateKey");

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("findings")).asString().contains("FAILED");
        assertThat(health.toString()).doesNotContain("wrongPrivateKey");
    }
}
