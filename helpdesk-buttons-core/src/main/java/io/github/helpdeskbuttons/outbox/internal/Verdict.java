package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.CatchAllContactMissingException;
import io.github.helpdeskbuttons.HelpdeskButtonsException;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;

/** What a failed attempt means for its press, and for the others. */
enum Verdict {
    /** Nothing was sent, and nothing failed: it was not the time to send. */
    NOT_YET,
    /** A ticket was sent and may appear yet. */
    UNSETTLED,
    /** No press can be filed until somebody mends the set-up. */
    HOLD_ALL,
    /** Presses like this one cannot be filed until somebody mends the set-up. */
    HOLD_ONE,
    /** The press can never be filed as it is. */
    INVALID,
    /** Another attempt may succeed. */
    TRY_AGAIN;

    static Verdict on(Throwable failure) {
        if (failure instanceof NotSentException) {
            return NOT_YET;
        }
        if (failure instanceof UnsettledSubmissionException) {
            return UNSETTLED;
        }
        if (failure instanceof InvalidCredentialsException || failure instanceof MissingPermissionException) {
            return HOLD_ALL;
        }
        if (failure instanceof CatchAllContactMissingException) {
            return HOLD_ONE;
        }
        return failure instanceof InvalidPressException ? INVALID : TRY_AGAIN;
    }

    /** What may be kept and shown of a failure: messages of ours hold nothing of a person, others may. */
    static String say(Throwable failure) {
        boolean ours = failure instanceof ConnectWiseException || failure instanceof HelpdeskButtonsException;
        return failure.getClass().getSimpleName() + (ours ? ": " + failure.getMessage() : "");
    }
}
