package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import java.util.concurrent.CompletableFuture;

/** Makes one attempt at filing a press; the outbox keeps the time between attempts, and over restarts. */
@FunctionalInterface
public interface Deliverer {

    /**
     * Makes one attempt: looks for the ticket, before it is sent and after, where one may be there, and sends it at most once to
     * an unknown end.
     *
     * @param press the press
     * @param mayBeThere whether a ticket of the press may be there already
     * @param sending asked immediately before a ticket is sent
     * @return the submission; it fails with {@link NotSentException} if {@code sending} said no, and with {@link
     *     io.github.helpdeskbuttons.UnsettledSubmissionException} if a ticket was sent and its fate is unknown
     */
    CompletableFuture<Submission> attempt(ButtonPress press, boolean mayBeThere, Sending sending);
}
