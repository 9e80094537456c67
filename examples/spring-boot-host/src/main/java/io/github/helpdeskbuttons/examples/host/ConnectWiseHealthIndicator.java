package io.github.helpdeskbuttons.examples.host;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport;
import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Tells whether presses can become tickets, and what to do where they cannot: the integration test's findings.
 *
 * <p>The integration test is some dozens of requests, so it runs on a schedule of its own, and a probe is told what the
 * last one found. Down means that ConnectWise, or its set-up, needs somebody; a restart of this service does not help, so
 * keep it out of the liveness group.
 */
@Component
final class ConnectWiseHealthIndicator implements HealthIndicator {
    private final HelpdeskButtons buttons;
    private final Clock clock;
    private volatile Optional<Verified> last = Optional.empty();

    @Autowired
    ConnectWiseHealthIndicator(HelpdeskButtons buttons) {
        this(buttons, Clock.systemUTC());
    }

    ConnectWiseHealthIndicator(HelpdeskButtons buttons, Clock clock) {
        this.buttons = buttons;
        this.clock = clock;
    }

    /** Tries the set-up now, and waits for the end of it. */
    void verify() {
        IntegrationReport report = buttons.verify();
        last = Optional.of(new Verified(report, clock.instant()));
    }

    @Override
    public Health health() {
        return last.map(Verified::health).orElseGet(() -> Health.unknown()
                .withDetail("verified", "not yet; it begins at the start and takes some seconds")
                .build());
    }

    private record Verified(IntegrationReport report, Instant at) {
        Health health() {
            List<Finding> findings = report.checks().stream()
                    // Not tested are the permissions to write, always: it would take a ticket each time.
                    .filter(check -> check.outcome() == Outcome.FAILED || check.outcome() == Outcome.WARNING)
                    .map(Finding::of)
                    .toList();
            return Health.status(report.passed() ? Status.UP : Status.DOWN)
                    .withDetail("verified", at.toString())
                    .withDetail("endpoint", report.endpoint().toString())
                    .withDetail("checks", report.checks().size())
                    .withDetail("findings", findings)
                    .build();
        }
    }

    /** What is not as it must be, in words for the people who set ConnectWise up. */
    record Finding(Outcome outcome, String subject, String explanation) {
        static Finding of(Check check) {
            return new Finding(check.outcome(), check.subject(), check.explanation());
        }
    }
}
