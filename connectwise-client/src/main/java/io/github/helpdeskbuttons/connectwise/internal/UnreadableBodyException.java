package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** A body that is not what it must be. Its message names places, never what stands there. */
final class UnreadableBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String what) {
        super(what);
    }

    /** Jackson's own message repeats the body, so it is left behind. */
    static UnreadableBodyException of(JsonProcessingException problem) {
        if (problem instanceof JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return new UnreadableBodyException(
                    "a required field is missing or a field has another type" + (path.isEmpty() ? "" : ", at " + path));
        }
        return new UnreadableBodyException("it is cut, or not JSON");
    }
}
