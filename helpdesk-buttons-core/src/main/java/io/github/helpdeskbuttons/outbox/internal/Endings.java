package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how attempts ended, and says what comes next. */
final class Endings {
    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    /** However old a press is, a host that was down or held for days tries it this often. */
    private static final int LEAST_ATTEMPTS = 3;

    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final Shelf shelf;
    private final OutboxSettings settings;
    private final BackOff backOff;
    private final BackOff probes;
    private final Duration settleWithin;
    private final Hold hold;
    private final Changes changes;

    Endings(
            Shelf shelf,
            OutboxSettings settings,
            BackOff backOff,
            BackOff probes,
            Duration settleWithin,
            Hold hold,
            Changes changes) {
        this.shelf = shelf;
        this.settings = settings;
        this.backOff = backOff;
        this.probes = probes;
        this.settleWithin = settleWithin;
        this.hold = hold;
        this.changes = changes;
    }

    void began(AcceptedPress press) {
        changes.tell(press);
    }

    /** Writes down that a press is filed; empty if it was sent unseen while another attempt had begun, whose ticket may be there too. */
    Optional<Next> filed(Delivery.Begun begun, Submission.Filed filed) {
        String pressId = filed.pressId();
        return shelf.database
                .run(connection -> {
                    Optional<PressRow> row = shelf.presses.lock(connection, pressId);
                    if (row.isEmpty()) {
                        return Optional.of(new Ended(Next.done(), Optional.empty()));
                    }
                    if (row.get().begun() != begun.row().begun() && !begun.mayBeThere()) {
                        return Optional.<Ended>empty();
                    }
                    shelf.presses.filed(
                            connection, pressId, filed.ticketId(), filed.ticketLink(), shelf.clock.instant());
                    if (settings.keepFiledBodies().isZero()) {
                        shelf.eraseBody(connection, pressId);
                    }
                    return Optional.of(new Ended(Next.done(), Optional.of(shelf.status(connection, pressId))));
                })
                .map(this::told);
    }

    Next refused(Delivery.Begun begun, String message) {
        return end(begun, (connection, row, now) -> {
            shelf.presses.refused(connection, row.pressId(), shelf.bodies.writeRefusal(row.pressId(), message), now);
            return Next.done();
        });
    }

    /** Writes down that an attempt gave no ticket, and whether it may have sent one all the same. */
    Next failed(Delivery.Begun begun, boolean sent, Throwable failure) {
        Verdict verdict = Verdict.on(failure);
        String error = Verdict.say(failure);
        if (verdict == Verdict.INVALID) {
            return refused(begun, String.valueOf(failure.getMessage()));
        }
        if (verdict == Verdict.HOLD_ALL) {
            hold.begin(error);
        }
        return end(begun, (connection, row, now) -> {
            if (sent || verdict == Verdict.UNSETTLED) {
                shelf.presses.mayBeThere(connection, row.pressId());
            }
            return switch (verdict) {
                case NOT_YET -> notYet(connection, row, now);
                case UNSETTLED -> unsettled(connection, row, error, now);
                case HOLD_ALL -> held(connection, row, error, now, now);
                case HOLD_ONE -> held(connection, row, error, now, now.plus(probes.after(heldFor(row))));
                case TRY_AGAIN, INVALID -> tryAgain(connection, row, error, now);
            };
        });
    }

    private Next notYet(Connection connection, PressRow row, Instant now) throws SQLException {
        Instant settled = row.sendNotBefore().orElse(now);
        write(connection, row, PressState.WAITING, row.attempts() - 1, row.sendNotBefore(), row.lastError(), now);
        return Next.at(nextLook(settled, now));
    }

    private Next unsettled(Connection connection, PressRow row, String error, Instant now) throws SQLException {
        Instant settled = now.plus(settleWithin);
        write(connection, row, PressState.WAITING, row.attempts(), Optional.of(settled), Optional.of(error), now);
        return Next.at(nextLook(settled, now));
    }

    /** Looks at growing pauses: as long again as has been waited, until the ticket can be sent again. */
    private Instant nextLook(Instant settled, Instant now) {
        Duration waited = Duration.between(settled.minus(settleWithin), now);
        Duration pause = waited.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : waited;
        Instant look = now.plus(pause.compareTo(LONGEST_LOOK) < 0 ? pause : LONGEST_LOOK);
        Instant send = settled.isAfter(now.plus(FIRST_LOOK)) ? settled : now.plus(FIRST_LOOK);
        return look.isBefore(send) ? look : send;
    }

    private Next held(Connection connection, PressRow row, String error, Instant now, Instant next)
            throws SQLException {
        write(connection, row, PressState.HELD, row.attempts() - 1, row.sendNotBefore(), Optional.of(error), now);
        return Next.at(next);
    }

    /** How often a held press was probed, roughly: what began and does not count. */
    private static int heldFor(PressRow row) {
        return Math.max(1, row.begun() - row.attempts());
    }

    private Next tryAgain(Connection connection, PressRow row, String error, Instant now) throws SQLException {
        boolean tooOften = row.attempts() >= settings.mostAttempts();
        boolean tooOld = row.attempts() >= LEAST_ATTEMPTS
                && !row.acceptedAt().plus(settings.giveUpAfter()).isAfter(now);
        if (tooOften || tooOld) {
            LOG.warn("Press {} is given up after {} attempts: {}", row.pressId(), row.attempts(), error);
            write(connection, row, PressState.GIVEN_UP, row.attempts(), row.sendNotBefore(), Optional.of(error), now);
            return Next.at(now);
        }
        write(connection, row, PressState.WAITING, row.attempts(), row.sendNotBefore(), Optional.of(error), now);
        return Next.at(now.plus(backOff.after(row.attempts())));
    }

    private void write(
            Connection connection,
            PressRow row,
            PressState state,
            int attempts,
            Optional<Instant> sendNotBefore,
            Optional<String> error,
            Instant now)
            throws SQLException {
        shelf.presses.unfiled(
                connection, row.pressId(), new PressTable.Unfiled(state, attempts, sendNotBefore, error), now);
        shelf.schedule.tried(connection, row.pressId());
    }

    private interface Ending {
        Next of(Connection connection, PressRow row, Instant now) throws SQLException;
    }

    private record Ended(Next next, Optional<AcceptedPress> status) {}

    /** Writes an ending, unless another attempt has begun meanwhile, which then speaks for the press. */
    private Next end(Delivery.Begun begun, Ending ending) {
        Ended ended = shelf.database.run(connection -> {
            Optional<PressRow> found =
                    shelf.presses.lock(connection, begun.row().pressId());
            if (found.isEmpty()
                    || found.get().begun() != begun.row().begun()
                    || found.get().state() != PressState.DELIVERING) {
                return new Ended(Next.done(), Optional.empty());
            }
            Next next = ending.of(connection, found.get(), shelf.clock.instant());
            return new Ended(
                    next, Optional.of(shelf.status(connection, begun.row().pressId())));
        });
        return told(ended);
    }

    private Next told(Ended ended) {
        ended.status().ifPresent(changes::tell);
        return ended.next();
    }
}
