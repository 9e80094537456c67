package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the record that a reference means: by id, else by identifier, else by name, the texts without regard to case. */
final class References {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("BoardReference", Kind.BOARD),
            Map.entry("ServiceStatusReference", Kind.STATUS),
            Map.entry("ServiceTypeReference", Kind.TYPE),
            Map.entry("ServiceSubTypeReference", Kind.SUBTYPE),
            Map.entry("ServiceItemReference", Kind.ITEM),
            Map.entry("ServiceTeamReference", Kind.TEAM),
            Map.entry("PriorityReference", Kind.PRIORITY),
            Map.entry("ServiceSourceReference", Kind.SOURCE),
            Map.entry("MemberReference", Kind.MEMBER),
            Map.entry("CompanyReference", Kind.COMPANY),
            Map.entry("ContactReference", Kind.CONTACT));

    private static final Map<Kind, String> LABELS = Map.of(
            Kind.BOARD, "Service Board",
            Kind.STATUS, "Service Status",
            Kind.TYPE, "Service Type",
            Kind.SUBTYPE, "Service SubType",
            Kind.ITEM, "Service Item",
            Kind.TEAM, "Service Team",
            Kind.PRIORITY, "Priority",
            Kind.SOURCE, "Source",
            Kind.MEMBER, "Member",
            Kind.COMPANY, "Company");

    private static final List<String> KEYS = List.of("id", "identifier", "name");

    private final Database database;
    private final String apiRoot;

    References(Database database, String apiRoot) {
        this.database = database;
        this.apiRoot = apiRoot;
    }

    /** The kind of record that a field of a model refers to; empty if the simulator has no such table. */
    static Optional<Kind> kindOf(FieldType type) {
        return type.isModel() ? type.model().map(KINDS::get) : Optional.empty();
    }

    /**
     * The record meant, or empty after an error was added.
     *
     * @param owner the board or other record it must belong to; 0 if any will do
     */
    Optional<Row> find(Kind kind, JsonNode reference, long owner, Place place, List<FieldError> errors) {
        for (String key : KEYS) {
            JsonNode value = reference.path(key);
            if (!value.isMissingNode() && !value.isNull()) {
                Optional<Row> row = find(kind, key, value, owner);
                if (row.isEmpty()) {
                    errors.add(missing(kind, key, value.asText(), owner, place));
                }
                return row;
            }
        }
        errors.add(FieldError.required(place.resource(), place.field()));
        return Optional.empty();
    }

    /** Where a reference stands: the resource and its field. */
    record Place(String resource, String field) {}

    private Optional<Row> find(Kind kind, String key, JsonNode value, long owner) {
        Collection<Row> candidates = owner == 0 ? database.all(kind) : database.ownedBy(kind, owner);
        return candidates.stream()
                .filter(row -> key.equals("id")
                        ? row.id() == value.asLong()
                        : text(row, key).equalsIgnoreCase(value.asText()))
                .filter(row -> !row.json().path("deletedFlag").asBoolean())
                .findFirst();
    }

    private static String text(Row row, String key) {
        return key.equals("name") ? nameOf(row) : row.json().path(key).asText();
    }

    private static FieldError missing(Kind kind, String key, String value, long owner, Place place) {
        String board = Kind.OF_BOARD.contains(kind) ? " for Service Board " + owner : "";
        String message = LABELS.getOrDefault(kind, "Contact") + " " + value + " not found" + board;
        return FieldError.notFound(message, place.resource(), place.field() + "/" + key);
    }

    /** The name that people know a record by; contacts and members have two. */
    static String nameOf(Row row) {
        ObjectNode json = row.json();
        if (row.kind() == Kind.CONTACT || row.kind() == Kind.MEMBER) {
            return (json.path("firstName").asText() + " "
                            + json.path("lastName").asText())
                    .strip();
        }
        return json.path("name").asText();
    }

    /** A reference as the server returns it. */
    ObjectNode to(Row row) {
        ObjectNode reference = Json.object().put("id", row.id());
        if (row.kind() == Kind.TICKET) {
            reference.put("summary", row.json().path("summary").asText());
        } else if (row.kind() == Kind.CONFIGURATION) {
            reference.put(
                    "deviceIdentifier", row.json().path("deviceIdentifier").asText());
        } else {
            if (row.json().has("identifier")) {
                reference.put("identifier", row.json().path("identifier").asText());
            }
            reference.put("name", nameOf(row));
        }
        if (row.kind() == Kind.PRIORITY) {
            reference.put("sort", row.json().path("sortOrder").asInt());
        }
        reference.putObject("_info").put(row.kind().resource() + "_href", address(row));
        return reference;
    }

    String address(Row row) {
        return apiRoot + row.kind().path().replace("{id}", Long.toString(row.owner())) + "/" + row.id();
    }
}
