package io.github.helpdeskbuttons.examples.host;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.helpdeskbuttons.HelpdeskButtonsException;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.SubmissionListener;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Counts and times what becomes of presses, in Micrometer.
 *
 * <table>
 *   <caption>The meters</caption>
 *   <tr><td>{@code helpdesk.presses}</td><td>counter by {@code outcome}: filed, refused, failed, repeated</td></tr>
 *   <tr><td>{@code helpdesk.submission}</td><td>timer by {@code outcome}: filed, refused, failed</td></tr>
 *   <tr><td>{@code helpdesk.failures}</td><td>counter by {@code cause}: the class of the failure</td></tr>
 *   <tr><td>{@code helpdesk.submission.errors}</td><td>counter by {@code part}: what tickets had to go without</td></tr>
 *   <tr><td>{@code helpdesk.outcome.unknown}</td><td>counter: the answer to a ticket was lost</td></tr>
 *   <tr><td>{@code helpdesk.sent.again}</td><td>counter: a ticket did not appear and was sent once more</td></tr>
 *   <tr><td>{@code helpdesk.merged}</td><td>counter: tickets that were merged into an earlier one</td></tr>
 * </table>
 *
 * <p>Every meter is registered once, here: a press costs no look-up, and dashboards see a zero before they see a one. No
 * tag takes a value from a press, a ticket or a message, so there are never more meters than at the start.
 */
@Component
final class PressMetrics implements SubmissionListener {
    /** What {@link SubmissionError#part()} can be; a part of a later version counts as {@link #OTHER}. */
    private static final List<String> PARTS = List.of(
            "priority",
            "state",
            "team",
            "type",
            "message",
            "subject",
            "source",
            "impact",
            "urgency",
            "owner",
            "board",
            "contact",
            "description",
            "internal note",
            "rules",
            "attachment",
            "configuration");

    private static final String OTHER = "other";

    private final Outcome filed;
    private final Outcome refused;
    private final Outcome failed;
    private final Counter repeated;
    private final Counter outcomeUnknown;
    private final Counter sentAgain;
    private final Counter merged;
    private final Map<Class<?>, Counter> failures;
    private final Counter otherFailures;
    private final Map<String, Counter> errors;
    private final Counter otherErrors;

    PressMetrics(MeterRegistry registry) {
        filed = new Outcome(registry, "filed");
        refused = new Outcome(registry, "refused");
        failed = new Outcome(registry, "failed");
        repeated = presses(registry, "repeated");
        outcomeUnknown = Counter.builder("helpdesk.outcome.unknown")
                .description("Tickets that were sent and whose answer was lost")
                .register(registry);
        sentAgain = Counter.builder("helpdesk.sent.again")
                .description("Tickets that did not appear in time and were sent once more")
                .register(registry);
        merged = Counter.builder("helpdesk.merged")
                .description("Tickets that were merged into an earlier one of the same press")
                .register(registry);
        // Both families are sealed, so this is all of them, in later versions too.
        failures = Stream.of(ConnectWiseException.class, HelpdeskButtonsException.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .collect(toUnmodifiableMap(cause -> cause, cause -> failures(registry, cause.getSimpleName())));
        otherFailures = failures(registry, OTHER);
        errors = PARTS.stream().collect(toUnmodifiableMap(part -> part, part -> errors(registry, part)));
        otherErrors = errors(registry, OTHER);
    }

    @Override
    public void filed(Submission.Filed receipt, Duration took) {
        filed.record(took);
        for (SubmissionError error : receipt.submissionErrors()) {
            errors.getOrDefault(error.part(), otherErrors).increment();
        }
    }

    @Override
    public void refused(Submission.Refused refusal, Duration took) {
        refused.record(took);
    }

    @Override
    public void failed(String pressId, Throwable failure, Duration took) {
        failed.record(took);
        failures.getOrDefault(failure.getClass(), otherFailures).increment();
    }

    @Override
    public void repeated(String pressId) {
        repeated.increment();
    }

    @Override
    public void outcomeUnknown(String pressId) {
        outcomeUnknown.increment();
    }

    @Override
    public void sentAgain(String pressId) {
        sentAgain.increment();
    }

    @Override
    public void merged(String pressId, long ticketId, List<Long> mergedTicketIds) {
        merged.increment(mergedTicketIds.size());
    }

    private static Counter presses(MeterRegistry registry, String outcome) {
        return Counter.builder("helpdesk.presses")
                .description("Presses by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Counter failures(MeterRegistry registry, String cause) {
        return Counter.builder("helpdesk.failures")
                .description("Submissions that failed, by the class of the failure")
                .tag("cause", cause)
                .register(registry);
    }

    private static Counter errors(MeterRegistry registry, String part) {
        return Counter.builder("helpdesk.submission.errors")
                .description("What tickets had to go without, by the part of the ticket")
                .tag("part", part)
                .register(registry);
    }

    /** How often, and how long. */
    private record Outcome(Counter count, Timer timer) {
        Outcome(MeterRegistry registry, String outcome) {
            this(
                    PressMetrics.presses(registry, outcome),
                    Timer.builder("helpdesk.submission")
                            .description("The time from a submission to its outcome")
                            .tag("outcome", outcome)
                            .serviceLevelObjectives(
                                    Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30))
                            .register(registry));
        }

        void record(Duration took) {
            count.increment();
            timer.record(took);
        }
    }
}
