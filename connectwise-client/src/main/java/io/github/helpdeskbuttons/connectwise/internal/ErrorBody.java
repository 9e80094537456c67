package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.helpdeskbuttons.connectwise.error.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the body of a failed answer says, whatever its shape.
 *
 * <p>ConnectWise's own shape has {@code code}, {@code message} and {@code errors}; its throttle says {@code error} for
 * {@code code}; its router answers plain text; a proxy answers HTML, or nothing; any of them can be cut.
 *
 * @param isJson whether the body is a JSON object, hence from ConnectWise and whole
 * @param code ConnectWise's code
 * @param message ConnectWise's words, or the plain text
 * @param fieldErrors what is wrong with which field
 */
record ErrorBody(boolean isJson, Optional<String> code, Optional<String> message, List<FieldError> fieldErrors) {

    private static final int LONGEST_TEXT = 2000;

    static ErrorBody parse(String body) {
        JsonNode json = json(body);
        if (json.isObject()) {
            return new ErrorBody(
                    true,
                    text(json, "code").or(() -> text(json, "error")),
                    text(json, "message"),
                    elements(json.path("errors")).map(ErrorBody::fieldError).toList());
        }
        String text = body.strip();
        boolean isText = !text.isEmpty() && !text.startsWith("<") && !text.startsWith("{") && !text.startsWith("[");
        return new ErrorBody(false, Optional.empty(), Optional.of(cut(text)).filter(any -> isText), List.of());
    }

    /** Whether a body that comes with a success says {@code {"success":false}}. */
    static boolean denies(String body) {
        JsonNode success = json(body).path("success");
        return success.isBoolean() && !success.booleanValue();
    }

    boolean hasCode(String expected) {
        return code.filter(expected::equalsIgnoreCase).isPresent()
                || fieldErrors.stream()
                        .anyMatch(error ->
                                error.code().filter(expected::equalsIgnoreCase).isPresent());
    }

    boolean says(String part) {
        return message.filter(text -> text.contains(part)).isPresent()
                || fieldErrors.stream().anyMatch(error -> error.message()
                        .filter(text -> text.contains(part))
                        .isPresent());
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return Json.MAPPER.missingNode();
        }
    }

    private static FieldError fieldError(JsonNode error) {
        return FieldError.builder()
                .code(text(error, "code"))
                .message(text(error, "message"))
                .resource(text(error, "resource"))
                .field(text(error, "field"))
                .build();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).filter(JsonNode::isObject);
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isTextual).map(node -> cut(node.textValue()));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
