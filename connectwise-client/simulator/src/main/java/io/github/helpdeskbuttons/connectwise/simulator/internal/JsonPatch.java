package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The operations of a PATCH: an array of {@code add}, {@code replace} and {@code remove}, paths without a leading slash. */
final class JsonPatch {

    private final ObjectNode target;
    private final Model model;
    private final Set<String> touched = new LinkedHashSet<>();

    private JsonPatch(ObjectNode target, Model model) {
        this.target = target;
        this.model = model;
    }

    /** The patched copy, and the names of the fields that were touched. */
    record Patched(ObjectNode record, Set<String> touched) {}

    static Patched apply(ObjectNode record, JsonNode operations, Model model) {
        if (!operations.isArray()) {
            throw invalid("The request body is not an array of patch operations.");
        }
        JsonPatch patch = new JsonPatch(record.deepCopy(), model);
        operations.forEach(patch::apply);
        return new Patched(patch.target, patch.touched);
    }

    private void apply(JsonNode operation) {
        String[] path = operation.path("path").asText().split("/", -1);
        String field = model.field(path[0])
                .map(Model.Field::name)
                .orElseThrow(() -> invalid("'" + String.join("/", path) + "' is not a valid patch path."));
        String verb = operation.path("op").asText().toLowerCase(Locale.ROOT);
        JsonNode value = operation.path("value");
        switch (verb) {
            case "add", "replace" -> set(field, path, value);
            case "remove" -> target.remove(field);
            default -> throw invalid("'" + verb + "' is not a valid patch operation.");
        }
        touched.add(field);
    }

    private void set(String field, String[] path, JsonNode value) {
        if (value.isMissingNode()) {
            throw invalid("The patch operation on '" + field + "' has no value.");
        }
        if (path.length == 1) {
            target.set(field, value);
        } else if (path.length == 2) {
            // One key of a reference decides it; the others described the former one.
            target.set(field, Json.object().set(path[1], value));
        } else {
            throw invalid("'" + String.join("/", path) + "' is not a valid patch path.");
        }
    }

    private static ApiError invalid(String message) {
        return ApiError.of(400, "InvalidPatch", message);
    }
}
