package io.github.helpdeskbuttons;

import io.github.helpdeskbuttons.rules.Trace;
import java.net.URI;
import java.util.List;
import org.immutables.value.Value;

/**
 * What became of a submitted press: it was {@link Filed} as a ticket, or {@link Refused} by a rule. What could not be
 * done is thrown instead.
 *
 * <p>Immutable and thread safe. Get one from {@link HelpdeskButtons#submit(ButtonPress)}.
 */
public sealed interface Submission {

    /**
     * The press that was submitted.
     *
     * @return {@link ButtonPress#id()}
     */
    String pressId();

    /**
     * How the rules came to their result: which of them fired, and every variable before and after. It is worked out
     * when it is read, and does not count when two of these are compared.
     *
     * @return the trace
     */
    @Value.Auxiliary
    @Value.Redacted
    Trace trace();

    /**
     * Says that the press is a ticket now.
     *
     * <p>Immutable and thread safe. Get one from {@link HelpdeskButtons#submit(ButtonPress)}; {@link #builder()} is
     * there for hosts that fake a submission in their tests.
     */
    @Value.Immutable
    sealed interface Filed extends Submission permits ImmutableFiled {

        /**
         * Starts a receipt.
         *
         * @return a builder in which nothing is set; see there what is required
         */
        static Builder builder() {
            return new Builder();
        }

        /**
         * The ticket's number in ConnectWise.
         *
         * @return the id
         */
        long ticketId();

        /**
         * Where a technician opens the ticket in a browser.
         *
         * @return an address of the ConnectWise web client
         */
        URI ticketLink();

        /**
         * Tells whether the ticket is filed under the person's own contact or under the one for unregistered users.
         *
         * @return how the contact was found
         */
        ContactMatch contactMatch();

        /**
         * What ConnectWise would not take, or what had to be changed, so that the ticket stands without it.
         *
         * @return the errors, none for a clean press
         */
        List<SubmissionError> submissionErrors();

        /**
         * Collects a receipt. Required are {@code pressId}, {@code trace}, {@code ticketId}, {@code ticketLink} and
         * {@code contactMatch}; {@code submissionErrors} is empty unless set. {@link #build()} throws an
         * {@link IllegalStateException} that names what is missing; every setter refuses null.
         *
         * <p>Not thread safe. Get one from {@link Filed#builder()}.
         */
        final class Builder extends ImmutableFiled.Builder {
            Builder() {}
        }
    }

    /**
     * Says that a rule refused the press, and that nothing was sent to ConnectWise.
     *
     * <p>Immutable and thread safe. Get one from {@link HelpdeskButtons#submit(ButtonPress)}; {@link #builder()} is
     * there for hosts that fake a submission in their tests.
     */
    @Value.Immutable
    sealed interface Refused extends Submission permits ImmutableRefused {

        /**
         * Starts a refusal.
         *
         * @return a builder in which nothing is set; see there what is required
         */
        static Builder builder() {
            return new Builder();
        }

        /**
         * The rule that refused, or that failed.
         *
         * @return its name
         */
        String rule();

        /**
         * What to show to the person who pressed: the rule's text, or the failure of a rule that failed.
         *
         * @return the message
         */
        @Value.Redacted
        String message();

        /**
         * Collects a refusal. Required are {@code pressId}, {@code trace}, {@code rule} and {@code message}.
         * {@link #build()} throws an {@link IllegalStateException} that names what is missing; every setter refuses
         * null.
         *
         * <p>Not thread safe. Get one from {@link Refused#builder()}.
         */
        final class Builder extends ImmutableRefused.Builder {
            Builder() {}
        }
    }
}
