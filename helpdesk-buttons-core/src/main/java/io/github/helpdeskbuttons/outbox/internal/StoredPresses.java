package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.internal.SubmittedPresses;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.AcceptedPresses;
import io.github.helpdeskbuttons.outbox.PressState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Accepts presses and tells what became of them. */
public final class StoredPresses implements AcceptedPresses {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int MOST_LISTED = 1_000;

    private final Shelf shelf;
    private final Changes changes;
    private final Runnable wake;
    private final AtomicBoolean closed = new AtomicBoolean();

    StoredPresses(Shelf shelf, Changes changes, Runnable wake) {
        this.shelf = shelf;
        this.changes = changes;
        this.wake = wake;
    }

    private record Accepted(AcceptedPress status, boolean isNew) {}

    /**
     * Stores a press, unless it is there already and not refused or given up.
     *
     * @param press the press
     * @return where it stands, once that is on disk
     */
    public AcceptedPress accept(ButtonPress press) {
        Objects.requireNonNull(press, "press");
        open();
        boolean mayBeThere = !SubmittedPresses.isNew(press.id());
        Accepted accepted = shelf.database.runDurably(connection -> accept(connection, press, mayBeThere));
        if (accepted.isNew()) {
            changes.tell(accepted.status());
            wake.run();
        }
        return accepted.status();
    }

    private Accepted accept(Connection connection, ButtonPress press, boolean mayBeThere) throws SQLException {
        Optional<PressRow> there = shelf.presses.lock(connection, press.id());
        if (there.isPresent()) {
            PressState state = there.get().state();
            if (state != PressState.REFUSED && state != PressState.GIVEN_UP) {
                // Whoever still has the press may have submitted it as well.
                shelf.presses.mayBeThere(connection, press.id());
                return new Accepted(shelf.status(connection, there.get()), false);
            }
            shelf.attachments.delete(connection, press.id());
        }
        Instant now = shelf.clock.instant();
        shelf.presses.put(connection, press.id(), shelf.bodies.write(press), mayBeThere, now);
        shelf.attachments.put(connection, press);
        shelf.schedule.put(connection, press.id(), now);
        return new Accepted(shelf.status(connection, press.id()), true);
    }

    /**
     * Tells where a press stands.
     *
     * @param pressId its id
     * @return its status, or empty if it is not there
     */
    public Optional<AcceptedPress> find(String pressId) {
        open();
        return shelf.database.run(connection -> {
            Optional<PressRow> row = shelf.presses.find(connection, Objects.requireNonNull(pressId, "pressId"));
            return row.isEmpty() ? Optional.empty() : Optional.of(shelf.status(connection, row.get()));
        });
    }

    /**
     * Waits until every press has come to its end.
     *
     * @param timeout how long at most
     * @return whether none is under way
     */
    public boolean drain(Duration timeout) {
        open();
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = changes.count();
            if (!shelf.database.run(shelf.presses::anyUnderWay)) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                changes.await(seen, Duration.ofNanos(Math.min(left, LOOK_AGAIN.toNanos())));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @Override
    public Map<PressState, Long> counts() {
        open();
        return shelf.database.run(shelf.presses::counts);
    }

    @Override
    public List<AcceptedPress> list(PressState state, int most) {
        Objects.requireNonNull(state, "state");
        if (most < 1 || most > MOST_LISTED) {
            throw new IllegalArgumentException("most is " + most + "; it must be 1 to " + MOST_LISTED + ".");
        }
        open();
        return shelf.database.run(connection -> {
            List<AcceptedPress> listed = new ArrayList<>();
            for (PressRow row : shelf.presses.list(connection, state, most)) {
                listed.add(shelf.status(connection, row));
            }
            return listed;
        });
    }

    @Override
    public Optional<ButtonPress> read(String pressId) {
        open();
        return shelf.read(Objects.requireNonNull(pressId, "pressId"));
    }

    @Override
    public boolean tryAgain(String pressId) {
        Objects.requireNonNull(pressId, "pressId");
        open();
        Optional<AcceptedPress> again = shelf.database.runDurably(connection -> {
            Optional<PressRow> row = shelf.presses.lock(connection, pressId);
            if (row.isEmpty() || !canBeTriedAgain(row.get())) {
                return Optional.empty();
            }
            Instant now = shelf.clock.instant();
            shelf.presses.again(connection, pressId, now);
            shelf.schedule.put(connection, pressId, now);
            return Optional.of(shelf.status(connection, pressId));
        });
        again.ifPresent(changes::tell);
        wake.run();
        return again.isPresent();
    }

    private static boolean canBeTriedAgain(PressRow row) {
        return row.hasBody()
                && switch (row.state()) {
                    case WAITING, HELD, GIVEN_UP -> true;
                    case DELIVERING, FILED, REFUSED -> false;
                };
    }

    @Override
    public boolean erase(String pressId) {
        Objects.requireNonNull(pressId, "pressId");
        open();
        return shelf.database.runDurably(connection -> {
            Optional<PressRow> row = shelf.presses.lock(connection, pressId);
            if (row.isEmpty() || row.get().state() == PressState.DELIVERING) {
                return false;
            }
            shelf.delete(connection, pressId);
            return true;
        });
    }

    /** Closes it; false if it was closed before. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    private void open() {
        if (closed.get()) {
            throw new IllegalStateException("This HelpdeskButtons is closed, and its outbox with it.");
        }
    }
}
