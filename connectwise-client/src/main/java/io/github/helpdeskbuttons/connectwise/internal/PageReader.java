package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Response;

/** Reads a page of a list. */
final class PageReader implements AnswerReader<Page> {

    private static final JsonReader<JsonNode> JSON = new JsonReader<>(JsonNode.class);

    @Override
    public Page read(Response response) throws IOException, UnreadableBodyException {
        JsonNode body = JSON.read(response);
        if (body == null || !body.isArray()) {
            throw new UnreadableBodyException("a list must come and something else came");
        }
        List<String> links = response.headers("Link");
        return new Page(
                rows(body),
                !links.isEmpty(),
                links.isEmpty()
                        ? Optional.empty()
                        : Cursor.next(response.request().url(), links));
    }

    private static List<JsonNode> rows(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>(array.size());
        for (JsonNode row : array) {
            rows.add(row);
        }
        return rows;
    }
}
