package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionAbandonedException;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One press on its way to a ticket, and all who wait for it.
 *
 * <p>As long as nothing was sent, the last who gives up ends the run. From the first request that can create a ticket
 * on, the run goes to its end whoever waits, so that its outcome becomes known.
 */
final class PressRun {
    private enum Stage {
        NOTHING_SENT,
        GIVEN_UP,
        SENT
    }

    private final ButtonPress press;
    private final PressJournal journal;
    private final Requester requester;
    private final CompletableFuture<Submission> outcome = new CompletableFuture<>();
    private Stage stage = Stage.NOTHING_SENT;
    private int waiting = 1;
    private Submission.@Nullable Filed standing;

    PressRun(ButtonPress press, PressJournal journal, Requester requester) {
        this.press = press;
        this.journal = journal;
        this.requester = requester;
    }

    ButtonPress press() {
        return press;
    }

    PressJournal journal() {
        return journal;
    }

    /** Makes the requests that lead to the one ticket. */
    Requester requester() {
        return requester;
    }

    /** Counts one more who waits, beside the one for whom the run was made; false if the run was given up, and another must take its place. */
    synchronized boolean join() {
        if (stage == Stage.GIVEN_UP) {
            return false;
        }
        waiting++;
        return true;
    }

    /** Counts one less; the run ends if nobody is left and nothing was sent. */
    private synchronized void leave() {
        waiting--;
        if (waiting == 0 && stage == Stage.NOTHING_SENT) {
            stage = Stage.GIVEN_UP;
        }
    }

    /** Asks whether a ticket may be sent now. */
    synchronized boolean send() {
        if (stage == Stage.GIVEN_UP) {
            return false;
        }
        stage = Stage.SENT;
        return true;
    }

    /** Says that the ticket stands, and what is known of it before attachments and configurations. */
    synchronized void stands(Submission.Filed receipt) {
        standing = receipt;
    }

    /** Ends the run. */
    void complete(@Nullable Submission submission, @Nullable Throwable failure) {
        try {
            if (submission != null) {
                journal.submitted(submission);
            } else if (failure != null) {
                journal.failed(Futures.cause(failure));
            }
        } finally {
            if (submission != null) {
                outcome.complete(submission);
            } else if (failure != null) {
                outcome.completeExceptionally(Futures.cause(failure));
            }
        }
    }

    /** Ends a run that found its press filed before it began. */
    void repeats(Submission receipt) {
        outcome.complete(receipt);
    }

    /** For one of those who joined: the outcome, or what is known of it when the time is used up. */
    Awaited awaited(Optional<Duration> timeBudget) {
        CompletableFuture<Submission> own = outcome.copy();
        timeBudget.ifPresent(budget -> own.orTimeout(budget.toNanos(), TimeUnit.NANOSECONDS));
        CompletableFuture<Submission> answer = own.exceptionallyCompose(failure -> {
            Throwable cause = Futures.cause(failure);
            return cause instanceof TimeoutException timeout
                    ? knownSoFar(timeout)
                    : CompletableFuture.failedFuture(cause);
        });
        // The outcome of this stage itself is of no interest.
        var unused = answer.whenComplete((submission, failure) -> {
            if (answer.isCancelled()) {
                leave();
                own.cancel(false);
            }
        });
        return new Awaited(own, answer);
    }

    /**
     * What one who waits is given.
     *
     * @param own ends with the run, or earlier for this one alone
     * @param answer what is said to this one
     */
    record Awaited(CompletableFuture<Submission> own, CompletableFuture<Submission> answer) {

        /** Ends the waiting with what is known so far; the answer is there once this returns. */
        void stopWaiting() {
            own.completeExceptionally(new TimeoutException());
        }
    }

    private synchronized CompletableFuture<Submission> knownSoFar(TimeoutException timeout) {
        leave();
        if (standing != null) {
            return CompletableFuture.completedFuture(unfinished(standing));
        }
        return CompletableFuture.failedFuture(
                stage == Stage.GIVEN_UP
                        ? new SubmissionAbandonedException(press.id())
                        : new UnsettledSubmissionException(press.id(), timeout));
    }

    private static Submission.Filed unfinished(Submission.Filed receipt) {
        return Submission.Filed.builder()
                .from(receipt)
                .addSubmissionErrors(SubmissionError.of(
                        "attachment",
                        "The time for the submission was used up before all files and computers were added; "
                                + "adding them goes on."))
                .build();
    }
}
