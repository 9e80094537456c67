package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The notes of a ticket. */
final class Notes {

    private static final List<String> FLAGS =
            List.of("detailDescriptionFlag", "internalAnalysisFlag", "resolutionFlag");

    private final Database database;
    private final References references;

    Notes(Database database, References references) {
        this.database = database;
        this.references = references;
    }

    ApiResponse create(Call call) {
        Row ticket = database.require(Kind.TICKET, call.owner());
        ObjectNode note = read(call.jsonObject()).put("ticketId", ticket.id());
        database.sign(note);
        Row row = call.transaction().add(Kind.NOTE, ticket.id(), note);
        return ApiResponse.json(201, row.json()).with("Location", references.address(row));
    }

    ApiResponse patch(Call call) {
        Row row = find(call);
        ObjectNode patched =
                JsonPatch.apply(row.json(), call.json(), Kind.NOTE.model()).record();
        ObjectNode note = read(patched).put("id", row.id()).put("ticketId", row.owner());
        note.set("_info", row.json().path("_info"));
        database.sign(note);
        return ApiResponse.json(200, call.transaction().replace(row, note).json());
    }

    ApiResponse delete(Call call) {
        call.transaction().remove(find(call));
        return ApiResponse.empty(204);
    }

    private Row find(Call call) {
        Row row = database.require(Kind.NOTE, call.id());
        if (row.owner() != call.owner()) {
            throw ApiError.notFound(Kind.NOTE, call.id());
        }
        return row;
    }

    private static ObjectNode read(ObjectNode body) {
        List<FieldError> errors = new ArrayList<>();
        ObjectNode note = new RecordReader("note", errors).read(Kind.NOTE.model(), body);
        if (note.path("text").asText().isEmpty()) {
            errors.add(FieldError.required("note", "text"));
        }
        if (FLAGS.stream().noneMatch(flag -> note.path(flag).asBoolean())) {
            String message = "At least one of " + String.join(", ", FLAGS) + " must be true.";
            errors.add(new FieldError("InvalidField", message, "note", FLAGS.get(0)));
        }
        if (!errors.isEmpty()) {
            throw ApiError.invalid("note", errors);
        }
        FLAGS.forEach(flag -> note.put(flag, note.path(flag).asBoolean()));
        return note;
    }
}
