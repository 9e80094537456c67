package io.github.helpdeskbuttons.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.helpdeskbuttons.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of an attachment as base64 in the JSON form of a press. */
public final class AttachmentContentJson {
    private AttachmentContentJson() {}

    /** Writes the content, streamed. */
    public static final class Writer extends JsonSerializer<Attachment.Source> {
        @Override
        public void serialize(Attachment.Source source, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            try (InputStream content = source.open()) {
                json.writeBinary(content, -1);
            }
        }
    }

    /** Reads the content into memory. */
    public static final class Reader extends JsonDeserializer<Attachment.Source> {
        @Override
        public Attachment.Source deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Content(json.getBinaryValue());
        }
    }

    /** Content that was read into memory. */
    static final class Content implements Attachment.Source {
        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        int length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
