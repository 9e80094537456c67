package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.Type;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads a body as one JSON value. */
final class JsonReader<T> implements AnswerReader<T> {

    private final ObjectReader reader;

    JsonReader(Type type) {
        JavaType javaType = Json.MAPPER.constructType(type);
        this.reader = Json.MAPPER.readerFor(javaType);
    }

    @Override
    public @Nullable T read(Response response) throws IOException, UnreadableBodyException {
        byte[] body = response.body().bytes();
        if (body.length == 0) {
            throw new UnreadableBodyException("it is empty");
        }
        try {
            return reader.readValue(body);
        } catch (JsonProcessingException problem) {
            throw UnreadableBodyException.of(problem);
        }
    }
}
