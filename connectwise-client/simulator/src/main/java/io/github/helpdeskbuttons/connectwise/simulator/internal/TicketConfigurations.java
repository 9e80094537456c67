package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The configurations that are linked to a ticket. */
final class TicketConfigurations {

    private static final String RESOURCE = "configuration";

    private final Database database;
    private final References references;

    TicketConfigurations(Database database, References references) {
        this.database = database;
        this.references = references;
    }

    ApiResponse create(Call call) {
        Row ticket = database.require(Kind.TICKET, call.owner());
        Row configuration = find(call.jsonObject());
        if (link(ticket.id(), configuration.id()).isPresent()) {
            throw ApiError.of(409, "ObjectExists", "The configuration is already on the ticket.");
        }
        // The link answers under the configuration's id, not one of its own, so it is stored without drawing one.
        ObjectNode json = references.to(configuration);
        Row row = new Row(Kind.TICKET_CONFIGURATION, database.nextId(Kind.TICKET_CONFIGURATION), ticket.id(), json);
        call.transaction().link(row);
        return ApiResponse.json(201, json);
    }

    ApiResponse one(Call call, Listing listing) {
        return listing.one(require(call), call.request());
    }

    ApiResponse delete(Call call) {
        call.transaction().remove(require(call));
        return ApiResponse.empty(204);
    }

    private Row require(Call call) {
        return link(call.owner(), call.id()).orElseThrow(() -> ApiError.notFound(Kind.TICKET_CONFIGURATION, call.id()));
    }

    private Optional<Row> link(long ticketId, long configurationId) {
        return database.ownedBy(Kind.TICKET_CONFIGURATION, ticketId).stream()
                .filter(row -> row.json().path("id").asLong() == configurationId)
                .findFirst();
    }

    private Row find(ObjectNode body) {
        JsonNode id = body.path("id");
        JsonNode device = body.path("deviceIdentifier");
        if (!id.isIntegralNumber() && device.asText().isEmpty()) {
            String message = "id or deviceIdentifier is required.";
            throw ApiError.invalid(new FieldError("MissingRequiredField", message, RESOURCE, "id"));
        }
        Optional<Row> found = id.isIntegralNumber()
                ? database.find(Kind.CONFIGURATION, id.asLong())
                : database.all(Kind.CONFIGURATION).stream()
                        .filter(row ->
                                row.json().path("deviceIdentifier").asText().equalsIgnoreCase(device.asText()))
                        .findFirst();
        return found.orElseThrow(() -> ApiError.invalid(
                FieldError.notFound("Configuration " + id.asText(device.asText()) + " not found", RESOURCE, "id")));
    }
}
