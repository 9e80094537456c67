package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.outbox.PressState;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The table of presses: what they are, and where they stand. */
final class PressTable {
    private static final int LONGEST_ERROR = 2_000;
    private static final String COLUMNS =
            "press_id, state, accepted_at, changed_at, attempts, begun, may_be_there, send_not_before,"
                    + " last_error, ticket_id, ticket_link, taken_over, case when body is null then 0 else 1 end as has_body";

    /** Adds a press, or puts a new body in the place of one that was given back and that the host may have filed itself. */
    void put(Connection connection, String pressId, byte[] body, boolean mayBeThere, Instant now) throws SQLException {
        int replaced = Sql.update(
                connection,
                "update hdb_outbox_press set state = 'WAITING', accepted_at = ?, changed_at = ?, attempts = 0,"
                        + " may_be_there = true, last_error = null, taken_over = false, body = ?, refusal = null where press_id = ?",
                now,
                now,
                body,
                pressId);
        if (replaced == 0) {
            Sql.update(
                    connection,
                    "insert into hdb_outbox_press (press_id, state, accepted_at, changed_at, attempts, begun, may_be_there,"
                            + " taken_over, body) values (?, 'WAITING', ?, ?, 0, 0, ?, false, ?)",
                    pressId,
                    now,
                    now,
                    mayBeThere,
                    body);
        }
    }

    Optional<PressRow> find(Connection connection, String pressId) throws SQLException {
        return Sql.first(
                connection,
                "select " + COLUMNS + " from hdb_outbox_press where press_id = ?",
                PressTable::row,
                pressId);
    }

    /** Finds a press and keeps others from changing it until the transaction ends. */
    Optional<PressRow> lock(Connection connection, String pressId) throws SQLException {
        return Sql.first(
                connection,
                "select " + COLUMNS + " from hdb_outbox_press where press_id = ? for update",
                PressTable::row,
                pressId);
    }

    List<PressRow> list(Connection connection, PressState state, int most) throws SQLException {
        return Sql.list(
                connection,
                "select " + COLUMNS + " from hdb_outbox_press where state = ? order by changed_at desc"
                        + " fetch first " + most + " rows only",
                PressTable::row,
                state.name());
    }

    Map<PressState, Long> counts(Connection connection) throws SQLException {
        Map<PressState, Long> counts = new EnumMap<>(PressState.class);
        for (PressState state : PressState.values()) {
            counts.put(state, 0L);
        }
        Sql.list(
                        connection,
                        "select state, count(*) as presses from hdb_outbox_press group by state",
                        row -> Map.entry(PressState.valueOf(row.getString("state")), row.getLong("presses")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Tells whether any press has not come to its end. */
    boolean anyUnderWay(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "select press_id from hdb_outbox_press where state in ('WAITING', 'DELIVERING', 'HELD')"
                                + " fetch first 1 rows only",
                        row -> row.getString(1))
                .isPresent();
    }

    Optional<byte[]> body(Connection connection, String pressId) throws SQLException {
        return bytes(connection, "body", pressId);
    }

    Optional<byte[]> refusal(Connection connection, String pressId) throws SQLException {
        return bytes(connection, "refusal", pressId);
    }

    private static Optional<byte[]> bytes(Connection connection, String column, String pressId) throws SQLException {
        return Sql.first(
                        connection,
                        "select " + column + " from hdb_outbox_press where press_id = ?",
                        row -> Optional.ofNullable(row.getBytes(1)),
                        pressId)
                .flatMap(bytes -> bytes);
    }

    /** Says that a ticket of a press may be there; nothing takes that back. */
    void mayBeThere(Connection connection, String pressId) throws SQLException {
        Sql.update(connection, "update hdb_outbox_press set may_be_there = true where press_id = ?", pressId);
    }

    /** Begins an attempt. From now on until its end is written down, its state says that a ticket may be there. */
    void begin(Connection connection, PressRow row, boolean mayBeThere, @Nullable Instant sendNotBefore, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                "update hdb_outbox_press set state = 'DELIVERING', changed_at = ?, attempts = ?, begun = ?,"
                        + " may_be_there = ?, send_not_before = ? where press_id = ?",
                now,
                row.attempts() + 1,
                row.begun() + 1,
                mayBeThere,
                sendNotBefore,
                row.pressId());
    }

    /** Says that a press is filed, which is true whoever found it out. */
    void filed(Connection connection, String pressId, long ticketId, URI link, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update hdb_outbox_press set state = 'FILED', changed_at = ?, ticket_id = ?, ticket_link = ?,"
                        + " last_error = null, send_not_before = null where press_id = ?",
                now,
                ticketId,
                link.toString(),
                pressId);
    }

    void refused(Connection connection, String pressId, byte[] refusal, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update hdb_outbox_press set state = 'REFUSED', changed_at = ?, refusal = ?, last_error = null"
                        + " where press_id = ?",
                now,
                refusal,
                pressId);
    }

    /** Ends an attempt without a ticket. */
    void unfiled(Connection connection, String pressId, Unfiled end, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update hdb_outbox_press set state = ?, changed_at = ?, attempts = ?, send_not_before = ?, last_error = ?"
                        + " where press_id = ?",
                end.state().name(),
                now,
                end.attempts(),
                end.sendNotBefore().orElse(null),
                end.error().map(PressTable::cut).orElse(null),
                pressId);
    }

    /**
     * How an attempt ended that gave no ticket.
     *
     * @param state what state the press comes to
     * @param attempts how many attempts count now
     * @param sendNotBefore before which moment nothing may be sent
     * @param error why
     */
    record Unfiled(PressState state, int attempts, Optional<Instant> sendNotBefore, Optional<String> error) {}

    void takenOver(Connection connection, String pressId) throws SQLException {
        Sql.update(connection, "update hdb_outbox_press set taken_over = true where press_id = ?", pressId);
    }

    /** Begins to count anew; a press that was given up, the host may have filed itself. */
    void again(Connection connection, String pressId, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update hdb_outbox_press set state = 'WAITING', accepted_at = ?, changed_at = ?, attempts = 0,"
                        + " may_be_there = may_be_there or state = 'GIVEN_UP', taken_over = false where press_id = ?",
                now,
                now,
                pressId);
    }

    void eraseBody(Connection connection, String pressId) throws SQLException {
        Sql.update(connection, "update hdb_outbox_press set body = null where press_id = ?", pressId);
    }

    void delete(Connection connection, String pressId) throws SQLException {
        Sql.update(connection, "delete from hdb_outbox_press where press_id = ?", pressId);
    }

    List<String> filedWithBody(Connection connection, Instant before, int most) throws SQLException {
        return Sql.list(
                connection,
                "select press_id from hdb_outbox_press where state = 'FILED' and changed_at <= ? and body is not null"
                        + " fetch first " + most + " rows only",
                row -> row.getString(1),
                before);
    }

    List<String> ended(Connection connection, Instant before, int most) throws SQLException {
        return Sql.list(
                connection,
                "select press_id from hdb_outbox_press where changed_at <= ? and (state in ('FILED', 'REFUSED')"
                        + " or (state = 'GIVEN_UP' and taken_over)) fetch first " + most + " rows only",
                row -> row.getString(1),
                before);
    }

    private static String cut(String error) {
        String clean = error.replace('\0', ' ');
        return clean.length() <= LONGEST_ERROR ? clean : clean.substring(0, LONGEST_ERROR);
    }

    private static PressRow row(ResultSet row) throws SQLException {
        long ticketId = row.getLong("ticket_id");
        OptionalLong ticket = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(ticketId);
        return new PressRow(
                row.getString("press_id"),
                PressState.valueOf(row.getString("state")),
                Sql.instant(row, "accepted_at"),
                Sql.instant(row, "changed_at"),
                row.getInt("attempts"),
                row.getInt("begun"),
                row.getBoolean("may_be_there"),
                Sql.perhapsInstant(row, "send_not_before"),
                Optional.ofNullable(row.getString("last_error")),
                ticket,
                Optional.ofNullable(row.getString("ticket_link")),
                row.getBoolean("taken_over"),
                row.getInt("has_body") == 1);
    }
}
