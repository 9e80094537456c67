package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that a caller wants: {@code id,summary,board/name}; all where none is named. */
record FieldSelection(List<FieldPath> paths) {

    static FieldSelection of(Optional<String> fields) {
        List<FieldPath> paths = new ArrayList<>();
        for (String field : fields.orElse("").split(",", -1)) {
            if (!field.isBlank()) {
                paths.add(FieldPath.of(field.strip()));
            }
        }
        return new FieldSelection(paths);
    }

    ObjectNode apply(ObjectNode record) {
        if (paths.isEmpty()) {
            return record;
        }
        ObjectNode selected = Json.object();
        paths.forEach(path -> copy(record, selected, path.segments()));
        return selected;
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> segments) {
        String name = segments.get(0);
        JsonNode value = from.path(name);
        if (value.isMissingNode()) {
            return;
        }
        if (segments.size() == 1 || !value.isObject()) {
            to.set(name, value);
            return;
        }
        ObjectNode inner = to.path(name) instanceof ObjectNode present ? present : Json.object();
        to.set(name, inner);
        copy(value, inner, segments.subList(1, segments.size()));
    }
}
