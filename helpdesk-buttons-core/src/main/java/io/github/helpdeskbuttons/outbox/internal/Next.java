package io.github.helpdeskbuttons.outbox.internal;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the scheduler does with a press once an execution has ended.
 *
 * @param kind what it does
 * @param moment when the press is due again, if it is
 */
record Next(Kind kind, Optional<Instant> moment) {
    private static final Logger LOG = LoggerFactory.getLogger(Next.class);

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

    /**
     * Does it. Where the press has been erased, accepted again, or taken over by a host that found this one dead, it is theirs, and
     * what they put on the schedule stays.
     */
    void settle(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        try {
            if (kind == Kind.DONE) {
                operations.stop();
            }
            moment.ifPresent(due -> operations.reschedule(complete, due));
        } catch (ExecutionException noLongerOurs) {
            LOG.debug(
                    "Press {} is on the schedule anew or off it, and stays so",
                    complete.getExecution().getId());
        }
    }
}
