package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * One routed request.
 *
 * @param ids the numbers in its path, in order
 */
record Call(ReceivedRequest request, List<Long> ids, Transaction transaction) {

    /** The id nearest to the end of the path. */
    long id() {
        return ids.get(ids.size() - 1);
    }

    /** The id of the board or ticket that owns what is asked for. */
    long owner() {
        return ids.get(0);
    }

    JsonNode json() {
        String contentType = request.header("Content-Type").orElse("");
        if (!contentType.toLowerCase(Locale.ROOT).contains("json")) {
            throw ApiError.of(415, "UnsupportedMediaType", "The request entity's media type is not supported.");
        }
        try {
            JsonNode node = Json.read(request.body());
            if (!node.isMissingNode()) {
                return WellFormedText.in(node);
            }
        } catch (IOException malformed) {
            throw ApiError.of(400, "InvalidRequest", "The request body is not valid JSON.");
        }
        throw ApiError.of(400, "InvalidRequest", "The request body is empty.");
    }

    ObjectNode jsonObject() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.of(400, "InvalidRequest", "The request body is not a JSON object.");
    }
}
