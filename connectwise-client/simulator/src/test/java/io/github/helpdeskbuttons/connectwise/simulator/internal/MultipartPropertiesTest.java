package io.github.helpdeskbuttons.connectwise.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MultipartPropertiesTest {

    private static final String BOUNDARY = "b0undary";

    @Property
    void whateverBytesThePartsHoldComeBackAsTheyWere(@ForAll("contents") List<byte[]> contents) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < contents.size(); i++) {
            String name = "part" + i;
            write(body, "--" + BOUNDARY + "\r\ncontent-disposition: form-data; filename=\"f;" + i + "\"; name=" + name);
            write(body, "\r\n\r\n");
            body.writeBytes(contents.get(i));
            write(body, "\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        String type = "Multipart/Form-Data; charset=utf-8; boundary=" + BOUNDARY;
        Multipart parsed =
                Multipart.parse(type, ByteBuffer.wrap(body.toByteArray())).orElseThrow();
        for (int i = 0; i < contents.size(); i++) {
            Multipart.Part part = parsed.part("PART" + i).orElseThrow();
            assertThat(part.content()).isEqualTo(ByteBuffer.wrap(contents.get(i)));
            assertThat(part.fileName()).contains("f;" + i);
        }
    }

    /** Bytes that like to look like the ends of lines and parts. */
    @Provide
    Arbitrary<List<byte[]>> contents() {
        return Arbitraries.of("\r\n", "\r", "\n", "--", "-", "b0undar", "\u0000", "x")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
