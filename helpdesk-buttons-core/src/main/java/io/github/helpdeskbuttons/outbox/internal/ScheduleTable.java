package io.github.helpdeskbuttons.outbox.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The table of db-scheduler: when which press is due. Written here so that it changes in one transaction with the press. */
final class ScheduleTable {
    static final String NAME = "hdb_outbox_schedule";
    static final String DELIVERY = "outbox-delivery";

    /** Presses that were never tried come before all others. */
    private static final int FRESH = 90;

    private static final int TRIED = 50;

    /** Makes a press due, whatever stood here; an execution of it that is under way can no longer take it off the table. */
    void put(Connection connection, String pressId, Instant at) throws SQLException {
        int there = Sql.update(
                connection,
                "update " + NAME + " set execution_time = ?, picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1, priority = ? where task_name = ? and task_instance = ?",
                at,
                FRESH,
                DELIVERY,
                pressId);
        if (there == 0) {
            Sql.update(
                    connection,
                    "insert into " + NAME + " (task_name, task_instance, execution_time, picked, consecutive_failures,"
                            + " version, priority) values (?, ?, ?, false, 0, 1, ?)",
                    DELIVERY,
                    pressId,
                    at,
                    FRESH);
        }
    }

    /** Says that a press was tried, so that fresh ones come first. */
    void tried(Connection connection, String pressId) throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set priority = ? where task_name = ? and task_instance = ?",
                TRIED,
                DELIVERY,
                pressId);
    }

    void delete(Connection connection, String pressId) throws SQLException {
        Sql.update(connection, "delete from " + NAME + " where task_name = ? and task_instance = ?", DELIVERY, pressId);
    }

    /** Declares all deliveries dead that are marked as under way; true in a database that only one process can have open. */
    void nobodyIsAlive(Connection connection) throws SQLException {
        Sql.update(connection, "update " + NAME + " set last_heartbeat = ? where picked", Instant.EPOCH);
    }

    /** Makes presses due that wait but are not on the table. None should be; a press is too dear to rely on that. */
    int putMissing(Connection connection, Instant at) throws SQLException {
        return Sql.update(
                connection,
                "insert into " + NAME
                        + " (task_name, task_instance, execution_time, picked, consecutive_failures, version,"
                        + " priority) select cast(? as varchar(100)), press_id, cast(? as timestamp with time zone), false, 0, 1, "
                        + TRIED
                        + " from hdb_outbox_press p where (state in ('WAITING', 'DELIVERING', 'HELD')"
                        + " or (state = 'GIVEN_UP' and not taken_over)) and not exists (select 1 from " + NAME
                        + " s where s.task_name = ? and s.task_instance = p.press_id)",
                DELIVERY,
                at,
                DELIVERY);
    }
}
