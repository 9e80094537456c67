package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.internal.SubmittedPresses;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt at one press.
 *
 * <p>That it begins is on disk before anything is sent, and so is, at its end, whether it sent anything that can have created a
 * ticket. Hence a press whose attempts all failed before that, as they do in an outage, is not looked for. An attempt whose end was
 * never written down may have sent a ticket that appears late: whoever comes next only looks for it until {@code settleWithin} has
 * passed, and sends after that.
 */
final class Delivery {
    private final Shelf shelf;
    private final Endings endings;
    private final Farewell farewell;
    private final Deliverer deliverer;
    private final Duration settleWithin;
    private final Hold hold;
    private final CompletableFuture<Submission> closing;

    Delivery(
            Shelf shelf,
            Endings endings,
            Farewell farewell,
            Deliverer deliverer,
            Duration settleWithin,
            Hold hold,
            CompletableFuture<Submission> closing) {
        this.shelf = shelf;
        this.endings = endings;
        this.farewell = farewell;
        this.deliverer = deliverer;
        this.settleWithin = settleWithin;
        this.hold = hold;
        this.closing = closing;
    }

    /**
     * An attempt that has begun.
     *
     * @param row the press as it stands now, this attempt counted
     * @param mayBeThere whether somebody else may have filed it, so that it is looked for
     * @param status the same for the host
     */
    record Begun(PressRow row, boolean mayBeThere, AcceptedPress status) {
        Begun overtaken() {
            return new Begun(row, true, status);
        }

        Instant sendNotBefore() {
            return row.sendNotBefore().orElse(Instant.MIN);
        }
    }

    /** Makes an attempt at a press that is due; {@code isOurs} says whether others still see this process alive. */
    Next attempt(String pressId, BooleanSupplier isOurs) {
        if (hold.isOn()) {
            return Next.at(shelf.clock.instant());
        }
        Optional<PressRow> found = shelf.database.run(connection -> shelf.presses.find(connection, pressId));
        if (found.isEmpty() || isOver(found.get())) {
            return Next.done();
        }
        if (found.get().state() == PressState.GIVEN_UP) {
            return farewell.sayTo(pressId);
        }
        Optional<Begun> begun = begin(pressId);
        return begun.isEmpty() ? Next.done() : deliver(begun.get(), isOurs);
    }

    private static boolean isOver(PressRow row) {
        return row.state().isEnd() && (row.state() != PressState.GIVEN_UP || row.takenOver());
    }

    private Optional<Begun> begin(String pressId) {
        boolean submitted = SubmittedPresses.beginDelivery(pressId);
        Optional<Begun> begun = shelf.database.runDurably(connection -> {
            Optional<PressRow> found = shelf.presses.lock(connection, pressId);
            if (found.isEmpty() || found.get().state().isEnd()) {
                return Optional.empty();
            }
            PressRow row = found.get();
            Instant now = shelf.clock.instant();
            boolean mayBeThere = row.isToBeLookedFor() || submitted;
            shelf.presses.begin(connection, row, mayBeThere, settledAt(row, now), now);
            PressRow begins = shelf.presses.find(connection, pressId).orElse(row);
            return Optional.of(new Begun(begins, mayBeThere, shelf.status(connection, begins)));
        });
        begun.ifPresent(begins -> endings.began(begins.status()));
        return begun;
    }

    /** From when on a ticket that was sent before cannot appear any more; null if none was sent, or its end is known. */
    private @Nullable Instant settledAt(PressRow row, Instant now) {
        Instant known = row.sendNotBefore().orElse(null);
        if (row.state() != PressState.DELIVERING) {
            return known;
        }
        Instant afterTheCrash = now.plus(settleWithin);
        return known == null || known.isBefore(afterTheCrash) ? afterTheCrash : known;
    }

    private Next deliver(Begun begun, BooleanSupplier isOurs) {
        Optional<ButtonPress> press;
        try {
            press = shelf.read(begun.row().pressId());
        } catch (RuntimeException failure) {
            return endings.failed(begun, false, failure);
        }
        return press.isEmpty() ? Next.done() : deliver(press.get(), begun, isOurs);
    }

    private Next deliver(ButtonPress press, Begun begun, BooleanSupplier isOurs) {
        Sendings sendings = new Sendings(begun, isOurs);
        Submission submission;
        try {
            submission = await(deliverer.attempt(press, begun.mayBeThere(), sendings));
        } catch (RuntimeException failure) {
            return closing.isDone() && failure instanceof ClosingException
                    ? Next.leftBehind()
                    : endings.failed(begun, sendings.mayHaveCreated, failure);
        }
        if (submission instanceof Submission.Filed filed) {
            hold.worked();
            // Who took this host for dead may have filed the press as well: look, which merges the two, and send
            // nothing.
            return endings.filed(begun, filed).orElseGet(() -> deliver(press, begun.overtaken(), () -> false));
        }
        return endings.refused(begun, ((Submission.Refused) submission).message());
    }

    /** Waits for the attempt, or until the outbox closes: an interrupt would close the file of the database beneath it. */
    private Submission await(CompletableFuture<Submission> attempt) {
        try {
            return (Submission) CompletableFuture.anyOf(attempt, closing).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Knows whether what one attempt sends can have created a ticket. */
    private final class Sendings implements Sending {
        private final Begun begun;
        private final BooleanSupplier isOurs;
        private volatile boolean mayHaveCreated;

        Sendings(Begun begun, BooleanSupplier isOurs) {
            this.begun = begun;
            this.isOurs = isOurs;
        }

        @Override
        public boolean begin() {
            boolean may = isOurs.getAsBoolean()
                    && !closing.isDone()
                    && !shelf.clock.instant().isBefore(begun.sendNotBefore());
            mayHaveCreated |= may;
            return may;
        }

        @Override
        public void createdNothing() {
            mayHaveCreated = false;
        }
    }

    /** Says that the outbox closes while an attempt is under way. */
    static final class ClosingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosingException() {
            super("The outbox is being closed.", null, false, false);
        }
    }
}
