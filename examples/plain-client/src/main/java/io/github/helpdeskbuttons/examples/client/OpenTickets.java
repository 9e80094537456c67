package io.github.helpdeskbuttons.examples.client;

import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.model.Board;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.query.Condition;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open tickets of one board. */
final class OpenTickets {
    private final ConnectWiseClient client;
    private final Condition conditions;

    private OpenTickets(ConnectWiseClient client, long boardId) {
        this.client = client;
        this.conditions = Conditions.field("board/id")
                .is(boardId)
                .and(Conditions.field("closedFlag").is(false));
    }

    /**
     * Those of the board with this name.
     *
     * @throws IllegalArgumentException if there is no such board; the message lists the boards
     */
    static OpenTickets onBoard(ConnectWiseClient client, String name) {
        return board(client, name)
                .map(board -> new OpenTickets(client, board.id()))
                .orElseThrow(() -> new IllegalArgumentException("ConnectWise has no board \"" + name
                        + "\" that is in use, or not for this API member. It has " + names(client) + "."));
    }

    /** The name comes from a person: what covers it is asked for, and compared here. */
    private static Optional<Board> board(ConnectWiseClient client, String name) {
        return Conditions.field("name")
                .covering(name)
                .map(condition -> Query.where(
                        condition.and(Conditions.field("inactiveFlag").is(false))))
                .flatMap(query -> client.boards().list(query).stream()
                        .filter(board -> board.name().filter(name::equals).isPresent())
                        .findFirst());
    }

    private static String names(ConnectWiseClient client) {
        return client.boards().list(Query.all()).stream()
                .flatMap(board -> board.name().stream())
                .collect(Collectors.joining("\", \"", "\"", "\""));
    }

    long count() {
        return client.tickets().count(Query.where(conditions)).execute().count();
    }

    /** Each once, by ascending id; a page is asked for when its first ticket is wanted. */
    Stream<Ticket> stream() {
        Query query = Query.builder()
                .conditions(conditions)
                .fields("summary", "company", "contact", "status", "priority", "owner")
                .pageSize(100)
                .build();
        return client.tickets().list(query).stream();
    }
}
