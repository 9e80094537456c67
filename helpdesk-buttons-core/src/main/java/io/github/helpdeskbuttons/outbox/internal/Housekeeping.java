package io.github.helpdeskbuttons.outbox.internal;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what has been kept long enough, and sees that every press that waits is on the table. */
final class Housekeeping {
    static final String TASK = "outbox-housekeeping";

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int AT_ONCE = 100;

    private final Shelf shelf;
    private final OutboxSettings settings;

    Housekeeping(Shelf shelf, OutboxSettings settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    void run() {
        Instant now = shelf.clock.instant();
        Instant oldest = now.minus(settings.keepOutcomes());
        while (eraseBodies(now.minus(settings.keepFiledBodies())) == AT_ONCE) {
            LOG.debug("Erased {} bodies of filed presses", AT_ONCE);
        }
        while (deleteOutcomes(oldest) == AT_ONCE) {
            LOG.debug("Deleted {} outcomes", AT_ONCE);
        }
        int missing = shelf.database.run(connection -> shelf.schedule.putMissing(connection, now));
        if (missing > 0) {
            LOG.warn("{} presses waited without being due; they are due now", missing);
        }
    }

    private int eraseBodies(Instant before) {
        return shelf.database.run(connection -> {
            List<String> filed = shelf.presses.filedWithBody(connection, before, AT_ONCE);
            for (String pressId : filed) {
                shelf.eraseBody(connection, pressId);
            }
            return filed.size();
        });
    }

    private int deleteOutcomes(Instant before) {
        return shelf.database.run(connection -> {
            List<String> ended = shelf.presses.ended(connection, before, AT_ONCE);
            for (String pressId : ended) {
                shelf.delete(connection, pressId);
            }
            return ended.size();
        });
    }
}
