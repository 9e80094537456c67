package io.github.helpdeskbuttons;

import org.immutables.value.Value;

/**
 * One thing that ConnectWise would not take, or that had to be changed, so that the ticket was filed without it. The
 * ticket's internal note lists the same under the heading <em>Submission Errors</em>.
 *
 * <p>Immutable and thread safe. Get one from {@link Submission.Filed#submissionErrors()}; {@link #of(String, String)}
 * is there for hosts that fake a submission in their tests.
 */
@Value.Immutable
public sealed interface SubmissionError permits ImmutableSubmissionError {

    /**
     * Makes one.
     *
     * @param part the part of the ticket, see {@link #part()}
     * @param reason what happened and why, in words
     * @return the error
     */
    static SubmissionError of(String part, String reason) {
        return ImmutableSubmissionError.builder().part(part).reason(reason).build();
    }

    /**
     * The part of the ticket that was left out or changed: a rule variable by its name in the table of variables, such as
     * {@code team}, or {@code contact}, {@code description}, {@code internal note}, {@code rules} for a rule that failed and
     * was skipped, {@code attachment} or {@code configuration}.
     *
     * @return the name
     */
    String part();

    /**
     * What happened and why, in words that a technician can act on.
     *
     * @return one sentence or two
     */
    @Value.Redacted
    String reason();
}
