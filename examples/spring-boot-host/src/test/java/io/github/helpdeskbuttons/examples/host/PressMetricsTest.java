package io.github.helpdeskbuttons.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PressMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final PressMetrics metrics = new PressMetrics(registry);
    private final ConnectWiseSimulator simulator = ConnectWiseSimulator.start();
    private final HelpdeskButtons buttons = buttons(TicketDefaults.none());

    @AfterEach
    void close() {
        buttons.close();
        simulator.close();
    }

    private HelpdeskButtons buttons(TicketDefaults defaults) {
        return HelpdeskButtons.builder()
                .endpoint(simulator.endpoint())
                .apiKey(simulator.apiKey())
                .clientId(simulator.clientId())
                .defaults(defaults)
                .settleWithin(Duration.ofMillis(50))
                .rules(HouseRules.RULES)
                .listener(metrics)
                .build();
    }

    private static ButtonPress press(String email) {
        return ButtonPress.builder().email(email).message("No boot").build();
    }

    private double presses(String outcome) {
        return count("helpdesk.presses", "outcome", outcome);
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    @Test
    void aFiledPressIsCountedAndTimed() {
        buttons.submit(press("dan@contoso.example"));

        assertThat(presses("filed")).isEqualTo(1);
        assertThat(registry.get("helpdesk.submission")
                        .tag("outcome", "filed")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void aRefusedPressIsCounted() {
        buttons.submit(press("adam@fabrikam.example"));

        assertThat(presses("refused")).isEqualTo(1);
        assertThat(presses("filed")).isZero();
    }

    @Test
    void aFailedPressIsCountedByItsCause() {
        simulator.denyPermission("Companies/Contacts");

        assertThatThrownBy(() -> buttons.submit(press("dan@contoso.example")))
                .isInstanceOf(MissingPermissionException.class);

        assertThat(presses("failed")).isEqualTo(1);
        assertThat(count("helpdesk.failures", "cause", "MissingPermissionException"))
                .isEqualTo(1);
    }

    @Test
    void aFailureOfNeitherFamilyIsCountedAsAnother() {
        metrics.failed("press-1", new IllegalStateException("closed"), Duration.ofMillis(1));

        assertThat(count("helpdesk.failures", "cause", "other")).isEqualTo(1);
    }

    @Test
    void aRepeatedPressIsCountedAsRepeatedAlone() {
        ButtonPress press = press("dan@contoso.example");
        buttons.submit(press);
        buttons.submit(press);

        assertThat(presses("repeated")).isEqualTo(1);
        assertThat(presses("filed")).isEqualTo(1);
    }

    @Test
    void aLostAnswerAndTheSecondSendingAreCounted() {
        simulator.fail(Fault.reset().on("POST", "service/tickets"));

        buttons.submit(press("dan@contoso.example"));

        assertThat(count("helpdesk.outcome.unknown")).isEqualTo(1);
        assertThat(count("helpdesk.sent.again")).isEqualTo(1);
        assertThat(presses("filed")).isEqualTo(1);
    }

    @Test
    void everyMergedTicketIsCounted() {
        metrics.merged("press-1", 7, List.of(8L, 9L));

        assertThat(count("helpdesk.merged")).isEqualTo(2);
    }

    @Test
    void whatATicketWentWithoutIsCountedByItsPart() {
        try (HelpdeskButtons misspelt = buttons(
                TicketDefaults.builder().board("Help Desk").team("Servize Team").build())) {
            misspelt.submit(press("dan@contoso.example"));
        }

        assertThat(count("helpdesk.submission.errors", "part", "team")).isEqualTo(1);
        assertThat(count("helpdesk.submission.errors", "part", "other")).isZero();
    }

    @Test
    void noPressAddsAMeter() {
        int atFirst = registry.getMeters().size();

        buttons.submit(press("dan@contoso.example"));
        buttons.submit(press("nobody@nowhere.example"));
        buttons.submit(press("adam@fabrikam.example"));
        metrics.failed("press-1", new IllegalStateException("closed"), Duration.ofMillis(1));

        assertThat(registry.getMeters()).hasSize(atFirst);
    }
}
