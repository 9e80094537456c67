package io.github.helpdeskbuttons;

import java.time.Duration;
import java.util.List;

/**
 * Hears what becomes of each press, for metrics, alarms and audit; meant to be implemented by hosts. Every method does
 * nothing unless overridden; more may be added in later minor versions.
 *
 * <p>Called once for each event, on whatever thread the event happened, perhaps on several at a time: be quick, and do
 * not block. The logging context (SLF4J's MDC) of the thread that submitted the press is in place during each call, with
 * the press's id under {@link #MDC_PRESS_ID}; the same holds for what the submission itself logs. What a listener throws
 * is logged by its class alone, and changes nothing for the press.
 *
 * <p>Give one to {@link HelpdeskButtons.Builder#listener(SubmissionListener)}.
 */
public interface SubmissionListener {

    /** The key under which the press's id stands in the logging context. */
    String MDC_PRESS_ID = "helpdeskbuttons.pressId";

    /**
     * A press is a ticket; called once for each submission that did the filing, or found the ticket of an earlier one.
     *
     * @param receipt the receipt, with what had to be left out
     * @param took the time from the submission to the receipt
     */
    default void filed(Submission.Filed receipt, Duration took) {}

    /**
     * A rule refused a press.
     *
     * @param refusal the refusal
     * @param took the time that the rules took
     */
    default void refused(Submission.Refused refusal, Duration took) {}

    /**
     * A submission failed; whether something was filed is said by the class of the failure.
     *
     * @param pressId {@link ButtonPress#id()}
     * @param failure what {@link HelpdeskButtons#submit(ButtonPress)} throws
     * @param took the time from the submission to the failure
     */
    default void failed(String pressId, Throwable failure, Duration took) {}

    /**
     * A press was submitted again while, or soon after, it was filed; it gets the first one's receipt and costs no
     * request.
     *
     * @param pressId {@link ButtonPress#id()}
     */
    default void repeated(String pressId) {}

    /**
     * The answer to a ticket that was sent is lost; the ticket is being looked for now.
     *
     * @param pressId {@link ButtonPress#id()}
     */
    default void outcomeUnknown(String pressId) {}

    /**
     * A ticket whose answer was lost did not appear in time, and is sent once more.
     *
     * @param pressId {@link ButtonPress#id()}
     */
    default void sentAgain(String pressId) {}

    /**
     * A press was found to have several tickets, and they were made one.
     *
     * @param pressId {@link ButtonPress#id()}
     * @param ticketId the ticket that stays
     * @param mergedTicketIds the tickets that were merged into it
     */
    default void merged(String pressId, long ticketId, List<Long> mergedTicketIds) {}
}
