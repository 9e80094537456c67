package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import io.github.helpdeskbuttons.outbox.UndeliveredPressHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands presses that were given up to the host, until it takes them. */
final class Farewell {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final Shelf shelf;
    private final Optional<UndeliveredPressHandler> handler;
    private final BackOff backOff;

    Farewell(Shelf shelf, Optional<UndeliveredPressHandler> handler, BackOff backOff) {
        this.shelf = shelf;
        this.handler = handler;
        this.backOff = backOff;
    }

    Next sayTo(String pressId) {
        if (handler.isPresent() && !takenOver(handler.get(), pressId)) {
            return Next.at(shelf.clock.instant().plus(backOff.after(Integer.MAX_VALUE)));
        }
        shelf.database.run(connection -> {
            Optional<PressRow> row = shelf.presses.lock(connection, pressId);
            // It may have been tried again, or edited, meanwhile.
            if (row.isPresent() && row.get().state() == PressState.GIVEN_UP) {
                shelf.presses.takenOver(connection, pressId);
            }
            return pressId;
        });
        return Next.done();
    }

    private boolean takenOver(UndeliveredPressHandler host, String pressId) {
        Optional<ButtonPress> press = shelf.read(pressId);
        Optional<AcceptedPress> status = shelf.database.run(connection -> {
            Optional<PressRow> row = shelf.presses.find(connection, pressId);
            return row.isEmpty() ? Optional.empty() : Optional.of(shelf.status(connection, row.get()));
        });
        if (press.isEmpty() || status.isEmpty()) {
            return true;
        }
        try {
            host.takeOver(press.get(), status.get());
            return true;
        } catch (RuntimeException failure) {
            LOG.error(
                    "The handler of undelivered presses failed on press {} with {}; it is called again later",
                    pressId,
                    failure.getClass().getName());
            return false;
        }
    }
}
