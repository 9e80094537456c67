package io.github.helpdeskbuttons.connectwise.simulator;

import io.github.helpdeskbuttons.connectwise.simulator.internal.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A change that ConnectWise has accepted but not yet made visible.
 *
 * <p>Thread safe. Get one from {@link ConnectWiseSimulator#lateCommits()} after a fault with {@link Fault#lateCommit()}.
 */
public final class LateCommit {

    private final ReceivedRequest request;
    private final Transaction transaction;
    private final Optional<Instant> due;
    private final AtomicBoolean committed = new AtomicBoolean();

    LateCommit(ReceivedRequest request, Transaction transaction, Optional<Instant> due) {
        this.request = request;
        this.transaction = transaction;
        this.due = due;
    }

    /** {@return the request that asked for the change} */
    public ReceivedRequest request() {
        return request;
    }

    /** Makes the change visible; does nothing the second time. */
    public void commit() {
        if (committed.compareAndSet(false, true)) {
            transaction.commit();
        }
    }

    boolean isCommitted() {
        return committed.get();
    }

    boolean isDue(Instant now) {
        return due.map(at -> !at.isAfter(now)).orElse(false);
    }

    /** The request it belongs to. */
    @Override
    public String toString() {
        return "late commit of " + request;
    }
}
