package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
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
                StreamSupport.stream(body.spliterator(), false).toList(),
                !links.isEmpty(),
                Cursor.next(response.request().url(), links));
    }
}
