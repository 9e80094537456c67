package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One entry of the {@code errors} array; {@code field} may be a path such as {@code status/name}. */
record FieldError(String code, String message, String resource, String field) {

    static FieldError required(String resource, String field) {
        return new FieldError("MissingRequiredField", "The " + field + " field is required.", resource, field);
    }

    static FieldError notFound(String message, String resource, String field) {
        return new FieldError("NotFound", message, resource, field);
    }

    ObjectNode toJson() {
        return Json.object()
                .put("code", code)
                .put("message", message)
                .put("resource", resource)
                .put("field", field);
    }
}
