package io.github.helpdeskbuttons.connectwise.simulator;

import io.github.helpdeskbuttons.connectwise.simulator.internal.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The changes that wait to become visible. */
final class LateCommits {

    private final List<LateCommit> waiting = new CopyOnWriteArrayList<>();
    private final Clock clock;

    LateCommits(Clock clock) {
        this.clock = clock;
    }

    void add(ReceivedRequest request, Transaction transaction, Optional<Duration> delay) {
        if (!transaction.isEmpty()) {
            Optional<Instant> due = delay.map(clock.instant()::plus);
            waiting.add(new LateCommit(request, transaction::commit, due));
        }
    }

    /** Makes those visible whose time has come. */
    void commitDue() {
        if (!waiting.isEmpty()) {
            Instant now = clock.instant();
            waiting.stream().filter(commit -> commit.isDue(now)).forEach(LateCommit::commit);
            waiting.removeIf(LateCommit::isCommitted);
        }
    }

    List<LateCommit> waiting() {
        commitDue();
        return List.copyOf(waiting);
    }
}
