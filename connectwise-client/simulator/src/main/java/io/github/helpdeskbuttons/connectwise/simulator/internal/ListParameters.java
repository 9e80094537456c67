package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import java.util.Map;
import java.util.Optional;

/** What a caller asked of a list, in the query or in the body of a search. */
record ListParameters(
        Optional<String> conditions,
        Optional<String> childConditions,
        Optional<String> customFieldConditions,
        Optional<String> orderBy) {

    static ListParameters ofQuery(ReceivedRequest request) {
        return new ListParameters(
                nonBlank(request.query("conditions")),
                nonBlank(request.query("childConditions")),
                nonBlank(request.query("customFieldConditions")),
                nonBlank(request.query("orderBy")));
    }

    /** Reads the body of a {@code POST …/search}, whose names are told apart without regard to case. */
    static ListParameters ofBody(ObjectNode body) {
        return new ListParameters(
                member(body, "conditions"),
                member(body, "childConditions"),
                member(body, "customFieldConditions"),
                member(body, "orderBy"));
    }

    private static Optional<String> member(ObjectNode body, String name) {
        Optional<String> value = body.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .findFirst();
        return nonBlank(value);
    }

    private static Optional<String> nonBlank(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }
}
