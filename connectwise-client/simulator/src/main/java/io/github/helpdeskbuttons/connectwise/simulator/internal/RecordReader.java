package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a caller sent against the published model: unknown fields and nulls are dropped, as the server does; a value of
 * another type, or of no enumeration, is the server's 500; a text that is too long is a field error.
 */
final class RecordReader {

    private final String resource;
    private final List<FieldError> errors;

    RecordReader(String resource, List<FieldError> errors) {
        this.resource = resource;
        this.errors = errors;
    }

    ObjectNode read(Model model, ObjectNode body) {
        return read(model, body, "");
    }

    private ObjectNode read(Model model, ObjectNode body, String prefix) {
        ObjectNode fields = Json.object();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            Optional<Model.Field> known = model.field(property.getKey());
            if (known.isPresent() && !property.getValue().isNull()) {
                Model.Field field = known.get();
                fields.set(field.name(), value(field, property.getValue(), prefix + field.name()));
            }
        }
        return fields;
    }

    private JsonNode value(Model.Field field, JsonNode value, String path) {
        FieldType type = field.type();
        if (!type.accepts(value)) {
            throw cannotConvert(value, type, path);
        }
        if (type.isModel() && value instanceof ObjectNode object) {
            return type.model()
                    .map(Models::get)
                    .map(model -> (JsonNode) read(model, object, path + "/"))
                    .orElse(value);
        }
        if (type.name().equals("enum")) {
            return type.values().stream()
                    .filter(value.asText()::equalsIgnoreCase)
                    .findFirst()
                    .map(canonical -> (JsonNode) TextNode.valueOf(canonical))
                    .orElse(value);
        }
        if (type.name().equals("string")) {
            return text(type, value.asText(), path);
        }
        return value;
    }

    private TextNode text(FieldType type, String text, String path) {
        if (type.maximumLength() >= 0 && text.length() > type.maximumLength()) {
            String message =
                    "The field " + path + " must be a string with a maximum length of " + type.maximumLength() + ".";
            errors.add(new FieldError("InvalidField", message, resource, path));
        }
        return TextNode.valueOf(text);
    }

    private static ApiError cannotConvert(JsonNode value, FieldType type, String path) {
        String shown = value.isValueNode() ? "\"" + value.asText() + "\"" : "{object}";
        String target = type.model().orElse(type.name());
        return ApiError.of(
                500,
                "InternalServerError",
                "Error converting value " + shown + " to type '" + target + "'. Path '" + path + "'.");
    }
}
