package io.github.helpdeskbuttons.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What became of an accepted press so far.
 *
 * <p>Holds nothing that a person typed but what a rule says in {@link #refusal()}, which {@code toString()} leaves out.
 * Immutable and thread safe. Get one from {@link io.github.helpdeskbuttons.HelpdeskButtons#find(String)}; {@link
 * #builder()} is there for hosts that fake one in their tests.
 */
@Value.Immutable
public sealed interface AcceptedPress permits ImmutableAcceptedPress {

    /**
     * Starts a status.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * The press.
     *
     * @return {@link io.github.helpdeskbuttons.ButtonPress#id()}
     */
    String pressId();

    /**
     * Where it stands.
     *
     * @return the state
     */
    PressState state();

    /**
     * When it was accepted, for the last time if more than once.
     *
     * @return the moment by the database's clock
     */
    Instant acceptedAt();

    /**
     * When it came to the state that it is in.
     *
     * @return the moment by the database's clock
     */
    Instant changedAt();

    /**
     * How many attempts were made. What was held is not counted.
     *
     * @return zero or more
     */
    @Value.Default
    default int attempts() {
        return 0;
    }

    /**
     * Why the last attempt did not file it, or why it was given up: the kind of failure and what to do, without a word of
     * what the person typed.
     *
     * @return the error, or empty if there was none
     */
    Optional<String> lastError();

    /**
     * The ticket's number in ConnectWise.
     *
     * @return the id, present if and only if it is {@link PressState#FILED}
     */
    OptionalLong ticketId();

    /**
     * Where a technician opens the ticket in a browser.
     *
     * @return the address, present if and only if it is {@link PressState#FILED}
     */
    Optional<URI> ticketLink();

    /**
     * What to show to the person who pressed: the text of the rule that refused the press, or what is wrong with the press.
     *
     * @return the message, present if and only if it is {@link PressState#REFUSED}
     */
    @Value.Redacted
    Optional<String> refusal();

    /**
     * Collects a status; every setter refuses null.
     *
     * <p>Not thread safe. Get one from {@link AcceptedPress#builder()}.
     */
    final class Builder extends ImmutableAcceptedPress.Builder {
        Builder() {}
    }
}
