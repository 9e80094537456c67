package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** The tables of the outbox, and what is done in them together. */
final class Shelf {
    final Database database;
    final PressTable presses = new PressTable();
    final ScheduleTable schedule = new ScheduleTable();
    final AttachmentTable attachments;
    final PressBody bodies;
    final InstantSource clock;

    Shelf(Database database, OutboxSettings settings, InstantSource clock) {
        this.database = database;
        this.attachments = new AttachmentTable(settings.cipher(), settings.attachmentLimit());
        this.bodies = new PressBody(settings.cipher());
        this.clock = clock;
    }

    /** The press itself, whose attachments are read when they are opened; empty if its body is gone. */
    Optional<ButtonPress> read(String pressId) {
        return database.run(connection -> presses.body(connection, pressId))
                .map(body ->
                        bodies.read(pressId, body, place -> new StoredContent(database, attachments, pressId, place)));
    }

    AcceptedPress status(Connection connection, PressRow row) throws SQLException {
        Optional<byte[]> refusal =
                row.state() == PressState.REFUSED ? presses.refusal(connection, row.pressId()) : Optional.empty();
        return AcceptedPress.builder()
                .pressId(row.pressId())
                .state(row.state())
                .acceptedAt(row.acceptedAt())
                .changedAt(row.changedAt())
                .attempts(row.attempts())
                .lastError(row.lastError())
                .ticketId(row.ticketId())
                .ticketLink(row.ticketLink().map(URI::create))
                .refusal(refusal.map(bytes -> bodies.readRefusal(row.pressId(), bytes)))
                .build();
    }

    /** The status of a press that is there for sure, since it is locked or was just written. */
    AcceptedPress status(Connection connection, String pressId) throws SQLException {
        return status(
                connection,
                presses.find(connection, pressId)
                        .orElseThrow(() ->
                                new IllegalStateException("Press " + pressId + " vanished while it was locked.")));
    }

    void eraseBody(Connection connection, String pressId) throws SQLException {
        presses.eraseBody(connection, pressId);
        attachments.delete(connection, pressId);
    }

    void delete(Connection connection, String pressId) throws SQLException {
        schedule.delete(connection, pressId);
        attachments.delete(connection, pressId);
        presses.delete(connection, pressId);
    }
}
