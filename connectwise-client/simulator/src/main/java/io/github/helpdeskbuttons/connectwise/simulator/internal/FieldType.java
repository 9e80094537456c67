package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The type of a field.
 *
 * @param name {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code object}, {@code any},
 *     {@code enum}, {@code array}, or {@code model}
 * @param maximumLength of a string; negative if unbounded
 * @param values of an enumeration
 * @param model of a nested object, or of the items of an array; empty if neither
 */
record FieldType(String name, int maximumLength, List<String> values, Optional<String> model) {

    private static final List<String> PLAIN =
            List.of("string", "integer", "number", "boolean", "object", "any", "array");

    /** Reads one of the words of {@code models.txt}. */
    static FieldType parse(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            boolean plain = PLAIN.contains(text);
            return new FieldType(plain ? text : "model", -1, List.of(), plain ? Optional.empty() : Optional.of(text));
        }
        String name = text.substring(0, open);
        String argument = text.substring(open + 1, text.length() - 1);
        return switch (name) {
            case "string" -> new FieldType(name, Integer.parseInt(argument), List.of(), Optional.empty());
            case "enum" -> new FieldType(name, -1, List.of(argument.split("\\|", -1)), Optional.empty());
            case "array" -> new FieldType(name, -1, List.of(), Optional.of(argument));
            default -> throw new IllegalStateException("unknown type " + text);
        };
    }

    boolean isArray() {
        return name.equals("array");
    }

    boolean isModel() {
        return name.equals("model");
    }

    /** Whether the server could convert a value to this type; null always fits. */
    boolean accepts(JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        return switch (name) {
            case "string" -> value.isValueNode();
            case "integer" -> value.isIntegralNumber() && value.canConvertToInt();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object", "model" -> value.isObject();
            case "array" -> value.isArray();
            case "enum" -> value.isTextual() && values.stream().anyMatch(value.asText()::equalsIgnoreCase);
            default -> true;
        };
    }
}
