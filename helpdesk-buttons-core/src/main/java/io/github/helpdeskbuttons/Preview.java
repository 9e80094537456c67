package io.github.helpdeskbuttons;

import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Trace;
import java.util.List;
import org.immutables.value.Value;

/**
 * Says what would become of a press if it were submitted: either a ticket
 * ({@link WouldFile}), or nothing because a rule refuses it ({@link WouldRefuse}).
 *
 * <p>Immutable and thread safe. Get one from {@link HelpdeskButtons#preview(ButtonPress)}.
 */
public sealed interface Preview {

    /**
     * The press that was looked at.
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
     * Shows the ticket that would be sent. ConnectWise has not seen it, and may refuse a value of it.
     *
     * <p>Immutable and thread safe. Get one from {@link HelpdeskButtons#preview(ButtonPress)}; {@link #builder()} is there
     * for hosts that fake a preview in their tests.
     */
    @Value.Immutable
    sealed interface WouldFile extends Preview permits ImmutableWouldFile {

        /**
         * Starts a preview.
         *
         * @return a builder in which nothing is set; see there what is required
         */
        static Builder builder() {
            return new Builder();
        }

        /**
         * Tells whether the ticket would be filed under the person's own contact or under the one for unregistered users.
         *
         * @return how the contact was found
         */
        ContactMatch contactMatch();

        /**
         * The variables as they would be sent: after the rules, without what has to be left out.
         *
         * @return the values; those at their default are not sent
         */
        @Value.Redacted
        TicketValues values();

        /**
         * The ticket's title.
         *
         * @return the title, 1 to 100 characters
         */
        @Value.Redacted
        String summary();

        /**
         * The ticket's first discussion note.
         *
         * @return the text; empty if none is sent
         */
        @Value.Redacted
        String description();

        /**
         * The ticket's internal note.
         *
         * @return the text; empty if none is sent
         */
        @Value.Redacted
        String internalNote();

        /**
         * What had to be left out, or changed, before sending.
         *
         * @return the errors, perhaps none
         */
        List<SubmissionError> submissionErrors();

        /**
         * The body of the request that would create the ticket, to the letter.
         *
         * @return a JSON object; attachments and configurations are not in it, since they are added to a ticket that stands
         */
        @Value.Redacted
        String json();

        /**
         * Collects a preview. Required are {@code pressId}, {@code trace}, {@code contactMatch}, {@code values},
         * {@code summary}, {@code description}, {@code internalNote} and {@code json}; {@code submissionErrors} is
         * empty unless set. {@link #build()} throws an {@link IllegalStateException} that names what is missing; every
         * setter refuses null.
         *
         * <p>Not thread safe. Get one from {@link WouldFile#builder()}.
         */
        final class Builder extends ImmutableWouldFile.Builder {
            Builder() {}
        }
    }

    /**
     * Says that a rule would refuse the press.
     *
     * <p>Immutable and thread safe. Get one from {@link HelpdeskButtons#preview(ButtonPress)}; {@link #builder()} is there
     * for hosts that fake a preview in their tests.
     */
    @Value.Immutable
    sealed interface WouldRefuse extends Preview permits ImmutableWouldRefuse {

        /**
         * Starts a refusal.
         *
         * @return a builder in which nothing is set; see there what is required
         */
        static Builder builder() {
            return new Builder();
        }

        /**
         * The rule that would refuse.
         *
         * @return its name
         */
        String rule();

        /**
         * What would be shown to the person who pressed.
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
         * <p>Not thread safe. Get one from {@link WouldRefuse#builder()}.
         */
        final class Builder extends ImmutableWouldRefuse.Builder {
            Builder() {}
        }
    }
}
