package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Turns the fields that a caller sent into a ticket: resolves references, checks what belongs to what, fills in defaults. */
final class TicketCompletion {

    private static final String RESOURCE = "ticket";

    private final References references;
    private final ServiceDefaults defaults;
    private final List<FieldError> errors;
    private final ObjectNode fields;
    private final ObjectNode ticket = Json.object();

    TicketCompletion(References references, ServiceDefaults defaults, ObjectNode fields, List<FieldError> errors) {
        this.references = references;
        this.defaults = defaults;
        this.fields = fields;
        this.errors = errors;
    }

    ObjectNode complete() {
        if (fields.path("summary").asText().isBlank()) {
            errors.add(FieldError.required(RESOURCE, "summary"));
        }
        ticket.set("summary", fields.path("summary"));
        ticket.put("recordType", "ServiceTicket");
        ofBoard();
        ofCompany();
        set("priority", find("priority", Kind.PRIORITY, 0).or(() -> absent("priority", defaults.priority())));
        set("source", find("source", Kind.SOURCE, 0).or(() -> absent("source", defaults.source())));
        set("owner", find("owner", Kind.MEMBER, 0));
        ticket.put("severity", "Medium").put("impact", "Medium");
        fields.properties().forEach(field -> {
            if (!ticket.has(field.getKey()) || !field.getValue().isObject()) {
                ticket.set(field.getKey(), field.getValue());
            }
        });
        return ticket;
    }

    private void ofBoard() {
        Optional<Row> board = find("board", Kind.BOARD, 0).or(() -> absent("board", defaults.board()));
        set("board", board);
        if (board.isEmpty()) {
            if (!fields.has("board")) {
                errors.add(FieldError.required(RESOURCE, "board"));
            }
            return;
        }
        long id = board.get().id();
        Optional<Row> status = find("status", Kind.STATUS, id).or(() -> absent("status", defaults.status(board.get())));
        set("status", status);
        boolean closed =
                status.map(row -> row.json().path("closedStatus").asBoolean()).orElse(false);
        ticket.put("closedFlag", closed);
        set("type", find("type", Kind.TYPE, id));
        set("subType", find("subType", Kind.SUBTYPE, id));
        set("item", find("item", Kind.ITEM, id));
        set("team", find("team", Kind.TEAM, id));
    }

    private void ofCompany() {
        if (!fields.has("company")) {
            errors.add(FieldError.required(RESOURCE, "company"));
            return;
        }
        Optional<Row> company = find("company", Kind.COMPANY, 0);
        set("company", company);
        Optional<Row> contact = find("contact", Kind.CONTACT, 0);
        contact.ifPresent(row -> contactOf(row, company));
    }

    private void contactOf(Row contact, Optional<Row> company) {
        long companyId = contact.json().path("company").path("id").asLong();
        if (company.isPresent() && company.get().id() != companyId) {
            String message = "Contact " + contact.id() + " not found for Company "
                    + company.get().id();
            errors.add(FieldError.notFound(message, RESOURCE, "contact/id"));
            return;
        }
        ticket.set("contact", references.to(contact));
        ticket.put("contactName", References.nameOf(contact));
        for (JsonNode item : contact.json().path("communicationItems")) {
            if (item.path("defaultFlag").asBoolean()) {
                String type = item.path("communicationType").asText();
                if (type.equals("Email")) {
                    ticket.set("contactEmailAddress", item.path("value"));
                } else if (type.equals("Phone")) {
                    ticket.set("contactPhoneNumber", item.path("value"));
                }
            }
        }
    }

    private Optional<Row> find(String field, Kind kind, long owner) {
        if (!fields.has(field)) {
            return Optional.empty();
        }
        References.Place place = new References.Place(RESOURCE, field);
        return references.find(kind, fields.path(field), owner, place, errors);
    }

    /** A default applies only where nothing was asked for, not where what was asked for is unknown. */
    private Optional<Row> absent(String field, Optional<Row> fallback) {
        return fields.has(field) ? Optional.empty() : fallback;
    }

    private void set(String field, Optional<Row> row) {
        row.ifPresent(found -> ticket.set(field, references.to(found)));
    }
}
