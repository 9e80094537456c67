package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, changes and deletes every kind of record but tickets, notes and documents, which have rules of their own. */
public final class Records {

    private static final Map<Kind, List<String>> REQUIRED = Map.of(
            Kind.COMPANY, List.of("identifier", "name"),
            Kind.CONTACT, List.of("firstName"),
            Kind.CONFIGURATION, List.of("name", "company"),
            Kind.MEMBER, List.of("identifier", "firstName", "lastName"),
            Kind.CALLBACK, List.of("url", "objectId", "type", "level"),
            Kind.SEVERITY, List.of("name"),
            Kind.IMPACT, List.of("name"));

    private final Database database;
    private final References references;

    Records(Database database, References references) {
        this.database = database;
        this.references = references;
    }

    /**
     * Adds a record as if a caller had sent it, and commits.
     *
     * @throws IllegalArgumentException if the server would refuse it
     */
    public Row add(Kind kind, long owner, ObjectNode fields) {
        Row[] added = new Row[1];
        try {
            database.write(transaction -> added[0] = transaction.add(kind, owner, read(kind, fields)));
        } catch (ApiError e) {
            throw refused(kind, e);
        }
        return added[0];
    }

    /** Overlays fields on a record, and commits; a null removes the field. */
    public Row update(Row row, ObjectNode fields) {
        ObjectNode merged = row.json().deepCopy();
        merged.setAll(fields);
        Row[] updated = new Row[1];
        try {
            database.write(transaction -> updated[0] = transaction.replace(row, keep(row, read(row.kind(), merged))));
        } catch (ApiError e) {
            throw refused(row.kind(), e);
        }
        return updated[0];
    }

    ApiResponse create(Kind kind, Call call) {
        ObjectNode fields = read(kind, call.jsonObject());
        if (kind == Kind.CALLBACK) {
            refuseTwice(fields);
        }
        long owner = kind.isOwned() ? database.require(Kind.BOARD, call.owner()).id() : 0;
        Row row = call.transaction().add(kind, owner, fields);
        return ApiResponse.json(201, row.json()).with("Location", references.address(row));
    }

    ApiResponse patch(Kind kind, Call call) {
        Row row = database.require(kind, call.id());
        ObjectNode patched =
                JsonPatch.apply(row.json(), call.json(), kind.model()).record();
        ObjectNode fields = keep(row, read(kind, patched));
        return ApiResponse.json(200, call.transaction().replace(row, fields).json());
    }

    ApiResponse delete(Kind kind, Call call) {
        call.transaction().remove(database.require(kind, call.id()));
        return ApiResponse.empty(204);
    }

    private static ObjectNode keep(Row row, ObjectNode fields) {
        ObjectNode json = Json.object().put("id", row.id());
        json.setAll(fields);
        json.put("id", row.id());
        json.set("_info", row.json().path("_info"));
        return json;
    }

    private ObjectNode read(Kind kind, ObjectNode body) {
        List<FieldError> errors = new ArrayList<>();
        ObjectNode fields = new RecordReader(kind.resource(), errors).read(kind.model(), body);
        for (String field : REQUIRED.getOrDefault(kind, List.of("name"))) {
            if (fields.path(field).isMissingNode()
                    || (fields.path(field).isTextual()
                            && fields.path(field).asText().isBlank())) {
                errors.add(FieldError.required(kind.resource(), field));
            }
        }
        for (Model.Field field : kind.model().fields()) {
            Optional<Kind> target = References.kindOf(field.type());
            if (target.isPresent() && fields.has(field.name())) {
                References.Place place = new References.Place(kind.resource(), field.name());
                references
                        .find(target.get(), fields.path(field.name()), 0, place, errors)
                        .ifPresent(row -> fields.set(field.name(), references.to(row)));
            }
        }
        if (!errors.isEmpty()) {
            throw ApiError.invalid(kind.resource(), errors);
        }
        return fields;
    }

    private void refuseTwice(ObjectNode callback) {
        boolean there = database.all(Kind.CALLBACK).stream()
                .map(Row::json)
                .anyMatch(other -> List.of("url", "objectId", "type", "level").stream()
                        .allMatch(field -> other.path(field).equals(callback.path(field))));
        if (there) {
            throw ApiError.of(409, "ObjectExists", "A callback with the same url, type, level and objectId exists.");
        }
    }

    private static IllegalArgumentException refused(Kind kind, ApiError error) {
        String body = new String(error.response().body(), java.nio.charset.StandardCharsets.UTF_8);
        return new IllegalArgumentException("ConnectWise would refuse this " + kind.resource() + ": " + body, error);
    }
}
