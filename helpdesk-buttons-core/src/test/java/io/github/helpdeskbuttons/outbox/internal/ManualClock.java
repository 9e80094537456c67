package io.github.helpdeskbuttons.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
final class ManualClock extends Clock {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /** One that is ahead of all others: of a host for which they are dead. */
    static ManualClock ahead(Duration time) {
        ManualClock clock = new ManualClock();
        clock.advance(time);
        return clock;
    }

    synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    /** Moves it to an instant, unless it is there already. */
    synchronized void advanceTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
