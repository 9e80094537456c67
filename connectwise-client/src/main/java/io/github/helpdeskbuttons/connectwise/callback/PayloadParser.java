package io.github.helpdeskbuttons.connectwise.callback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the body of a callback. Fields that it does not know are ignored; a field that comes twice is refused, since
 * two readers could take different ones. The published names are matched in any case, for the sources disagree on it.
 */
final class PayloadParser {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode object;
    private final String parent;

    private PayloadParser(JsonNode object, String parent) {
        this.object = object;
        this.parent = parent;
    }

    /** Reads a body whose size was checked. */
    static CallbackPayload parse(byte[] body) {
        JsonNode root = tree(body);
        if (!root.isObject()) {
            throw unreadable("it is not a JSON object");
        }
        PayloadParser payload = new PayloadParser(root, "");
        return CallbackPayload.builder()
                .messageId(payload.text("MessageId"))
                .fromUrl(payload.text("FromUrl"))
                .companyId(payload.text("CompanyId"))
                .memberId(payload.text("MemberId"))
                .action(new CallbackAction(payload.requiredText("Action")))
                .type(payload.requiredText("Type"))
                .id(payload.wholeNumber("ID"))
                .entity(payload.json("Entity"))
                .keyUrl(payload.object("Metadata").requiredText("key_url"))
                .build();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // Not kept as the cause: its message quotes the body.
            JsonLocation where = e.getLocation();
            throw unreadable(
                    where == null
                            ? "it is not valid JSON"
                            : "it is not valid JSON at line " + where.getLineNr() + ", column " + where.getColumnNr());
        } catch (IOException e) {
            throw unreadable("its characters are not valid UTF-8");
        }
    }

    private Optional<JsonNode> value(String name) {
        List<JsonNode> values = object.properties().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
        if (values.size() > 1) {
            throw unreadable("the field " + parent + name + " comes twice");
        }
        return values.stream().filter(node -> !node.isNull()).findFirst();
    }

    private Optional<String> text(String name) {
        return value(name)
                .map(node -> {
                    if (node.isContainerNode()) {
                        throw unreadable("the field " + parent + name + " is not a text");
                    }
                    return node.asText();
                })
                .filter(text -> !text.isBlank());
    }

    private String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    private long wholeNumber(String name) {
        JsonNode node = value(name).orElseThrow(() -> missing(name));
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw unreadable("the field " + parent + name + " is not a whole number");
        }
        return node.longValue();
    }

    /** ConnectWise sends JSON inside a text; an object in its place says the same. */
    private Optional<String> json(String name) {
        return value(name)
                .map(node -> node.isTextual() ? node.textValue() : node.toString())
                .filter(text -> !text.isBlank());
    }

    private PayloadParser object(String name) {
        JsonNode node = value(name).orElseThrow(() -> missing(name));
        if (!node.isObject()) {
            throw unreadable("the field " + parent + name + " is not an object");
        }
        return new PayloadParser(node, parent + name + ".");
    }

    private CallbackRejectedException missing(String name) {
        return unreadable("the field " + parent + name + " is missing");
    }

    private static CallbackRejectedException unreadable(String what) {
        return new CallbackRejectedException(
                Reason.UNREADABLE_PAYLOAD,
                "The body is no callback that can be read: " + what
                        + ". Give the verifier the bytes exactly as they arrived, and answer 400.");
    }
}
