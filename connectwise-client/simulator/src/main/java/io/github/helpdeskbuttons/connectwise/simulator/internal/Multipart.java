package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a {@code multipart/form-data} body (RFC 7578), every part byte for byte and without copying it. */
final class Multipart {

    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private final List<Part> parts;

    private Multipart(List<Part> parts) {
        this.parts = parts;
    }

    /** One part; {@code fileName} is empty for plain fields. */
    record Part(String name, Optional<String> fileName, ByteBuffer content) {
        String text() {
            return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
        }
    }

    /** Empty if the content type is another. */
    static Optional<Multipart> parse(String contentType, ByteBuffer body) {
        HeaderValue type = HeaderValue.parse(contentType);
        Optional<String> boundary = type.parameter("boundary");
        if (!type.value().equalsIgnoreCase("multipart/form-data") || boundary.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Multipart(split(body, "--" + boundary.get())));
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The parts between delimiters; every delimiter but the first follows the end of a line, which belongs to it. */
    private static List<Part> split(ByteBuffer body, String delimiter) {
        byte[] first = delimiter.getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = ("\r\n" + delimiter).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int found = indexOf(body, first, 0);
        int afterDelimiter = found + first.length;
        while (found >= 0) {
            found = indexOf(body, next, afterDelimiter);
            if (found >= 0) {
                int afterLine = Math.min(afterDelimiter + 2, found);
                parts.add(part(body.slice(afterLine, found - afterLine)));
                afterDelimiter = found + next.length;
            }
        }
        return parts;
    }

    private static Part part(ByteBuffer part) {
        int blank = indexOf(part, BLANK_LINE, 0);
        if (blank < 0) {
            throw ApiError.of(400, "InvalidRequest", "A part of the multipart body has no headers.");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String lines = StandardCharsets.UTF_8.decode(part.slice(0, blank)).toString();
        for (String line : lines.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        HeaderValue disposition = HeaderValue.parse(headers.getOrDefault("Content-Disposition", ""));
        int start = blank + BLANK_LINE.length;
        ByteBuffer content = part.slice(start, part.limit() - start);
        return new Part(disposition.parameter("name").orElse(""), disposition.fileName(), content);
    }

    private static int indexOf(ByteBuffer bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.limit() - wanted.length; at++) {
            if (startsWith(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWith(ByteBuffer bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
