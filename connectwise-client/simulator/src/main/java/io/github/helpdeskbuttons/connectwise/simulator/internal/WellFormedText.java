package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Replaces surrogates without a partner by U+FFFD: JSON can carry them as escapes, but no UTF-8 answer can, so this is how
 * they come back from a server.
 */
final class WellFormedText {

    private static final char REPLACEMENT = '\ufffd';

    private WellFormedText() {}

    static JsonNode in(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(of(node.asText()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.object();
            object.properties().forEach(field -> copy.set(of(field.getKey()), in(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.array();
            array.forEach(item -> copy.add(in(item)));
            return copy;
        }
        return node;
    }

    static String of(String text) {
        StringBuilder wellFormed = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            wellFormed.appendCodePoint(lone ? REPLACEMENT : point);
        });
        return wellFormed.toString();
    }
}
