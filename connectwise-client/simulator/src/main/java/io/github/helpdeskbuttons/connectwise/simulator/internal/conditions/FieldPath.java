package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The way from a record to one of its values, such as {@code company/id}. */
public record FieldPath(List<String> segments) {

    public FieldPath {
        segments = List.copyOf(segments);
    }

    public static FieldPath of(String path) {
        return new FieldPath(List.of(path.split("/", -1)));
    }

    /** The value, or a missing node. */
    public JsonNode in(JsonNode record) {
        JsonNode node = record;
        for (String segment : segments) {
            node = node.path(segment);
        }
        return node;
    }

    String root() {
        return segments.get(0);
    }
}
