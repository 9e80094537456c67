package io.github.helpdeskbuttons.connectwise.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that ConnectWise has accepted but not yet made visible.
 *
 * <p>Thread safe. Get one from {@link ConnectWiseSimulator#lateCommits()} after a fault with {@link Fault#lateCommit()}.
 */
public final class LateCommit {

    private final ReceivedRequest request;
    private final Runnable change;
    private final Optional<Instant> due;
    private boolean committed;

    LateCommit(ReceivedRequest request, Runnable change, Optional<Instant> due) {
        this.request = request;
        this.change = change;
        this.due = due;
    }

    /** {@return the request that asked for the change} */
    public ReceivedRequest request() {
        return request;
    }

    /** Makes the change visible; does nothing the second time. Once it returns the change is visible, whoever made it so. */
    public synchronized void commit() {
        if (!committed) {
            change.run();
            committed = true;
        }
    }

    synchronized boolean isCommitted() {
        return committed;
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
