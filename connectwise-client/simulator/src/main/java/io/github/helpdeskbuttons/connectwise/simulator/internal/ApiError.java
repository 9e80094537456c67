package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Ends a request with an answer in ConnectWise's own shape. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApiResponse response;

    private ApiError(String message, ApiResponse response) {
        super(message);
        this.response = response;
    }

    ApiResponse response() {
        return response;
    }

    static ApiError of(int status, String code, String message) {
        return new ApiError(message, ApiResponse.json(status, body(code, message, List.of())));
    }

    /** An answer that is not JSON, as routers and proxies give. */
    static ApiError text(int status, String contentType, String body) {
        return new ApiError(body, ApiResponse.text(status, contentType, body));
    }

    static ApiError invalid(String resource, List<FieldError> errors) {
        String message = resource + " object is invalid";
        return new ApiError(message, ApiResponse.json(400, body("InvalidObject", message, errors)));
    }

    static ApiError invalid(FieldError error) {
        return invalid(error.resource(), List.of(error));
    }

    static ApiError notFound(Kind kind, long id) {
        return of(404, "NotFound", kind.resource() + " " + id + " not found");
    }

    /** The body of an error; {@code errors} is null where there are none, as the server has it. */
    static ObjectNode body(String code, String message, List<FieldError> errors) {
        ObjectNode body = Json.object().put("code", code).put("message", message);
        if (errors.isEmpty()) {
            return body.putNull("errors");
        }
        ArrayNode array = body.putArray("errors");
        errors.forEach(error -> array.add(error.toJson()));
        return body;
    }
}
