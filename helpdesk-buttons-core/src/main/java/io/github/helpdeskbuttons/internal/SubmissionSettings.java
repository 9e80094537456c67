package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.DescriptionLayout;
import io.github.helpdeskbuttons.InternalNoteLayout;
import io.github.helpdeskbuttons.SubmissionListener;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.outbox.Outbox;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How presses are submitted, and the defaults of that. */
@Value.Immutable
public sealed interface SubmissionSettings permits ImmutableSubmissionSettings {

    /**
     * Starts settings.
     *
     * @return a builder in which everything is at its default
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * What tickets hold before the rules speak.
     *
     * @return the defaults
     */
    @Value.Default
    default TicketDefaults defaults() {
        return TicketDefaults.none();
    }

    /**
     * The custom rules.
     *
     * @return the rules
     */
    @Value.Default
    default RuleSet rules() {
        return RuleSet.empty();
    }

    /**
     * How long a ticket whose fate is unknown is looked for before it is sent again.
     *
     * @return the time
     */
    @Value.Default
    default Duration settleWithin() {
        return Duration.ofMinutes(2);
    }

    /**
     * How long a submission may take before whoever waits is told what is known so far.
     *
     * @return the time, or empty for as long as it takes
     */
    Optional<Duration> timeBudget();

    /**
     * How descriptions look.
     *
     * @return the layout
     */
    @Value.Default
    default DescriptionLayout descriptionLayout() {
        return DescriptionLayout.standard();
    }

    /**
     * How internal notes look.
     *
     * @return the layout
     */
    @Value.Default
    default InternalNoteLayout internalNoteLayout() {
        return InternalNoteLayout.standard();
    }

    /**
     * Who hears what becomes of presses.
     *
     * @return the listener
     */
    @Value.Default
    default SubmissionListener listener() {
        return new SubmissionListener() {};
    }

    /**
     * Where accepted presses are kept.
     *
     * @return the outbox, or empty if the host has none
     */
    Optional<Outbox> outbox();

    /** Collects settings; the later of two calls counts. */
    final class Builder extends ImmutableSubmissionSettings.Builder {
        Builder() {}
    }
}
