package io.github.helpdeskbuttons.connectwise.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Json;
import java.util.List;

/** Adds a board and what belongs to it. */
final class BoardCreation {

    private final ConnectWiseSimulator simulator;
    private final BoardSetup setup;

    BoardCreation(ConnectWiseSimulator simulator, BoardSetup setup) {
        this.simulator = simulator;
        this.setup = setup;
    }

    StoredRecord run() {
        ObjectNode fields = Json.object().put("name", setup.name()).put("inactiveFlag", false);
        StoredRecord board = simulator.add("service/boards", fields.toString());
        List<String> statuses = setup.statuses();
        for (int i = 0; i < statuses.size(); i++) {
            ObjectNode status = part(board, statuses.get(i)).put("sortOrder", i).put("defaultFlag", i == 0);
            add(board, "statuses", status.put("closedStatus", statuses.get(i).startsWith(">")));
        }
        setup.types().forEach(name -> add(board, "types", part(board, name)));
        setup.subTypes().forEach(name -> add(board, "subTypes", part(board, name)));
        setup.items().forEach(name -> add(board, "items", part(board, name)));
        setup.teams().forEach(name -> add(board, "teams", part(board, name).put("boardId", board.id())));
        return board;
    }

    private static ObjectNode part(StoredRecord board, String name) {
        ObjectNode part = Json.object().put("name", name);
        part.putObject("board").put("id", board.id());
        return part;
    }

    private void add(StoredRecord board, String table, ObjectNode fields) {
        simulator.add("service/boards/" + board.id() + "/" + table, fields.toString());
    }
}
