package io.github.helpdeskbuttons.examples.outboxservice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.outbox.AcceptedPress;

/** The status of a press as the page reads it. */
final class StatusJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StatusJson() {}

    static String of(AcceptedPress press) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("pressId", press.pressId())
                .put("state", press.state().name())
                .put("changedAt", press.changedAt().toString())
                .put("attempts", press.attempts());
        press.lastError().ifPresent(error -> json.put("lastError", error));
        press.refusal().ifPresent(message -> json.put("refusal", message));
        press.ticketId().ifPresent(id -> json.put("ticketId", id));
        press.ticketLink().ifPresent(link -> json.put("ticketLink", link.toString()));
        return json.toString();
    }
}
