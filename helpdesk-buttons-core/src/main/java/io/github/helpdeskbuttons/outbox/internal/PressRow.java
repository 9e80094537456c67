package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.outbox.PressState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A press as it stands in its table, without its body.
 *
 * @param pressId its id
 * @param state its state
 * @param acceptedAt when it was accepted
 * @param changedAt when it came to its state
 * @param attempts the attempts that count
 * @param begun all attempts that were ever begun; tells one attempt from the next
 * @param mayBeThere whether a ticket of it may be there, apart from that of an attempt under way
 * @param sendNotBefore before this moment a ticket that was sent may still appear by itself
 * @param lastError why the last attempt failed
 * @param ticketId its ticket
 * @param ticketLink where its ticket is opened
 * @param takenOver whether the host has taken over a press that was given up
 * @param hasBody whether its body is there still
 */
record PressRow(
        String pressId,
        PressState state,
        Instant acceptedAt,
        Instant changedAt,
        int attempts,
        int begun,
        boolean mayBeThere,
        Optional<Instant> sendNotBefore,
        Optional<String> lastError,
        OptionalLong ticketId,
        Optional<String> ticketLink,
        boolean takenOver,
        boolean hasBody) {

    /** Whether a ticket has to be looked for: one may be there, or an attempt was begun whose end is not known. */
    boolean isToBeLookedFor() {
        return mayBeThere || state == PressState.DELIVERING;
    }
}
