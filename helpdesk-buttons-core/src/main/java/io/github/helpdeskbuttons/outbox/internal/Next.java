package io.github.helpdeskbuttons.outbox.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Instant;
import java.util.Optional;

/**
 * What the scheduler does with a press once an execution has ended.
 *
 * @param kind what it does
 * @param moment when the press is due again, if it is
 */
record Next(Kind kind, Optional<Instant> moment) {
    enum Kind {
        DONE,
        DUE,
        LEFT_BEHIND
    }

    /** The press is at its end. */
    static Next done() {
        return new Next(Kind.DONE, Optional.empty());
    }

    /** The press is due again. */
    static Next at(Instant moment) {
        return new Next(Kind.DUE, Optional.of(moment));
    }

    /** The process is going; whoever finds the execution dead goes on with it. */
    static Next leftBehind() {
        return new Next(Kind.LEFT_BEHIND, Optional.empty());
    }

    CompletionHandler<Void> completion() {
        return (complete, operations) -> {
            if (kind == Kind.DONE) {
                operations.stop();
            }
            moment.ifPresent(due -> operations.reschedule(complete, due));
        };
    }
}
