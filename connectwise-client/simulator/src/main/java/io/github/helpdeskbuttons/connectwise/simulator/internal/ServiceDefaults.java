package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What a ticket gets where the caller named nothing: the service defaults of the API member and of the board. */
public final class ServiceDefaults {

    private final Database database;
    private final AtomicLong boardId = new AtomicLong();

    ServiceDefaults(Database database) {
        this.database = database;
    }

    /** Makes a board the one that new tickets go to. */
    public void board(long id) {
        boardId.set(id);
    }

    /** The board chosen, else the first active one. */
    Optional<Row> board() {
        Optional<Row> chosen = database.find(Kind.BOARD, boardId.get());
        return chosen.isPresent() ? chosen : firstActive(database.all(Kind.BOARD));
    }

    /** The status marked as default, else the first one. */
    Optional<Row> status(Row board) {
        return marked(database.ownedBy(Kind.STATUS, board.id()));
    }

    /** The priority marked as default, else the first one. */
    Optional<Row> priority() {
        return marked(database.all(Kind.PRIORITY));
    }

    /** The source marked as default; none otherwise. */
    Optional<Row> source() {
        return database.all(Kind.SOURCE).stream()
                .filter(ServiceDefaults::isMarked)
                .findFirst();
    }

    /** The first status of a board that closes a ticket. */
    Optional<Row> closedStatus(long board) {
        return database.ownedBy(Kind.STATUS, board).stream()
                .filter(row -> row.json().path("closedStatus").asBoolean())
                .findFirst();
    }

    private static Optional<Row> marked(Collection<Row> rows) {
        Optional<Row> marked = rows.stream().filter(ServiceDefaults::isMarked).findFirst();
        return marked.isPresent() ? marked : firstActive(rows);
    }

    private static boolean isMarked(Row row) {
        return row.json().path("defaultFlag").asBoolean();
    }

    private static Optional<Row> firstActive(Collection<Row> rows) {
        return rows.stream()
                .filter(row -> !row.json().path("inactiveFlag").asBoolean())
                .findFirst();
    }
}
