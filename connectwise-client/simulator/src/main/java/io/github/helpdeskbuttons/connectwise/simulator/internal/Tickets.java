package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates, changes, merges and deletes tickets. */
final class Tickets {

    private static final String RESOURCE = "ticket";

    /** Texts that become notes, with the flag of the note that each becomes. */
    private static final Map<String, String> INITIAL_NOTES = Map.of(
            "initialDescription", "detailDescriptionFlag",
            "initialInternalAnalysis", "internalAnalysisFlag",
            "initialResolution", "resolutionFlag");

    /** What the server decides by itself, or takes without keeping. */
    private static final List<String> NOT_STORED = List.of(
            "id",
            "_info",
            "recordType",
            "closedFlag",
            "closedDate",
            "closedBy",
            "mergedParentTicket",
            "hasMergedChildTicketFlag",
            "initialDescriptionFrom",
            "contactEmailLookup",
            "processNotifications",
            "skipCallback");

    private static final List<String> OF_BOARD = List.of("status", "type", "subType", "item", "team");
    private static final List<String> OF_CONTACT = List.of("contactName", "contactEmailAddress", "contactPhoneNumber");

    private final Database database;
    private final References references;
    private final ServiceDefaults defaults;

    Tickets(Database database, References references, ServiceDefaults defaults) {
        this.database = database;
        this.references = references;
        this.defaults = defaults;
    }

    ApiResponse create(Call call) {
        ObjectNode ticket = read(call.jsonObject());
        ObjectNode texts = takeInitialTexts(ticket);
        Row row = call.transaction().add(Kind.TICKET, 0, ticket);
        for (Map.Entry<String, JsonNode> text : texts.properties()) {
            if (!text.getValue().asText().isEmpty()) {
                call.transaction().add(Kind.NOTE, row.id(), note(row.id(), text));
            }
        }
        return ApiResponse.json(201, row.json()).with("Location", references.address(row));
    }

    ApiResponse replace(Call call) {
        Row before = database.require(Kind.TICKET, call.id());
        ObjectNode ticket = read(call.jsonObject());
        takeInitialTexts(ticket);
        return store(call, before, ticket);
    }

    ApiResponse patch(Call call) {
        Row before = database.require(Kind.TICKET, call.id());
        JsonPatch.Patched patched = JsonPatch.apply(before.json(), call.json(), Kind.TICKET.model());
        ObjectNode record = patched.record();
        forgetWhatBelongedTo("board", OF_BOARD, before, record, patched.touched());
        forgetWhatBelongedTo("contact", OF_CONTACT, before, record, patched.touched());
        if (!record.path("company").equals(before.json().path("company"))
                && !patched.touched().contains("contact")) {
            record.remove("contact");
            record.remove(OF_CONTACT);
        }
        ObjectNode ticket = read(record);
        takeInitialTexts(ticket);
        return store(call, before, ticket);
    }

    ApiResponse delete(Call call) {
        Row ticket = database.require(Kind.TICKET, call.id());
        for (Kind kind : List.of(Kind.NOTE, Kind.TICKET_CONFIGURATION, Kind.DOCUMENT)) {
            database.ownedBy(kind, ticket.id()).forEach(call.transaction()::remove);
        }
        call.transaction().remove(ticket);
        return ApiResponse.empty(204);
    }

    ApiResponse merge(Call call) {
        Row parent = database.require(Kind.TICKET, call.id());
        ObjectNode body = call.jsonObject();
        List<Row> children = children(parent, body.path("mergeTicketIds"));
        for (Row child : children) {
            ObjectNode json = child.json().deepCopy();
            json.set("mergedParentTicket", references.to(parent));
            close(json, body.path("status"));
            call.transaction().replace(child, json);
        }
        ObjectNode json = parent.json().deepCopy();
        call.transaction().replace(parent, json.put("hasMergedChildTicketFlag", true));
        return ApiResponse.json(200, Json.object().put("success", true).put("message", ""));
    }

    private List<Row> children(Row parent, JsonNode ids) {
        if (!ids.isArray() || ids.isEmpty()) {
            throw ApiError.invalid(FieldError.required("merge", "mergeTicketIds"));
        }
        List<Row> children = new ArrayList<>();
        for (JsonNode id : ids) {
            Row child = database.require(Kind.TICKET, id.asLong());
            if (child.id() == parent.id()) {
                String message = "A ticket cannot be merged into itself.";
                throw ApiError.invalid(new FieldError("InvalidField", message, "merge", "mergeTicketIds"));
            }
            children.add(child);
        }
        return children;
    }

    private void close(ObjectNode ticket, JsonNode status) {
        long board = ticket.path("board").path("id").asLong();
        List<FieldError> errors = new ArrayList<>();
        References.Place place = new References.Place("merge", "status");
        var closing = status.isObject()
                ? references.find(Kind.STATUS, status, board, place, errors)
                : defaults.closedStatus(board);
        if (!errors.isEmpty()) {
            throw ApiError.invalid("merge", errors);
        }
        closing.ifPresent(row -> ticket.set("status", references.to(row)));
        ticket.put("closedFlag", true);
    }

    private ObjectNode read(ObjectNode body) {
        List<FieldError> errors = new ArrayList<>();
        ObjectNode fields = new RecordReader(RESOURCE, errors).read(Kind.TICKET.model(), body);
        fields.remove(NOT_STORED);
        ObjectNode ticket = new TicketCompletion(references, defaults, fields, errors).complete();
        if (!errors.isEmpty()) {
            throw ApiError.invalid(RESOURCE, errors);
        }
        return ticket;
    }

    private static ObjectNode takeInitialTexts(ObjectNode ticket) {
        ObjectNode texts = Json.object();
        for (String field : INITIAL_NOTES.keySet().stream().sorted().toList()) {
            JsonNode text = ticket.remove(field);
            if (text != null) {
                texts.set(field, text);
            }
        }
        return texts;
    }

    private ObjectNode note(long ticketId, Map.Entry<String, JsonNode> text) {
        ObjectNode note = Json.object().put("ticketId", ticketId);
        note.set("text", text.getValue());
        for (String flag : List.of("detailDescriptionFlag", "internalAnalysisFlag", "resolutionFlag")) {
            note.put(flag, flag.equals(INITIAL_NOTES.get(text.getKey())));
        }
        database.sign(note);
        return note;
    }

    private static void forgetWhatBelongedTo(
            String field, List<String> dependents, Row before, ObjectNode record, Set<String> touched) {
        if (!record.path(field).equals(before.json().path(field))) {
            dependents.stream().filter(name -> !touched.contains(name)).forEach(record::remove);
        }
    }

    /** Stores a changed ticket; what only the server writes is carried over. */
    private static ApiResponse store(Call call, Row before, ObjectNode fields) {
        ObjectNode json = Json.object().put("id", before.id());
        json.setAll(fields);
        for (String kept : List.of("mergedParentTicket", "hasMergedChildTicketFlag", "_info")) {
            if (before.json().has(kept)) {
                json.set(kept, before.json().path(kept));
            }
        }
        return ApiResponse.json(200, call.transaction().replace(before, json).json());
    }
}
