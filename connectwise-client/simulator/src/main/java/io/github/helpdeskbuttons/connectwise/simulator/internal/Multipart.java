package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a {@code multipart/form-data} body (RFC 7578), every part byte for byte. */
final class Multipart {

    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private final List<Part> parts;

    private Multipart(List<Part> parts) {
        this.parts = parts;
    }

    /** One part; {@code fileName} is empty for plain fields. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(String name, Optional<String> fileName, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** Empty if the content type is another. */
    static Optional<Multipart> parse(String contentType, byte[] body) {
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

    private static List<Part> split(byte[] body, String delimiter) {
        byte[] first = delimiter.getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = ("\r\n" + delimiter).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int start = indexOf(body, first, 0);
        while (start >= 0) {
            int content = start + (parts.isEmpty() && start == 0 ? first.length : next.length);
            int end = indexOf(body, next, content);
            if (end < 0) {
                break;
            }
            parts.add(part(Arrays.copyOfRange(body, content + 2, end)));
            start = end;
        }
        return parts;
    }

    private static Part part(byte[] bytes) {
        int blank = indexOf(bytes, BLANK_LINE, 0);
        if (blank < 0) {
            throw ApiError.of(400, "InvalidRequest", "A part of the multipart body has no headers.");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : new String(bytes, 0, blank, StandardCharsets.UTF_8).split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        HeaderValue disposition = HeaderValue.parse(headers.getOrDefault("Content-Disposition", ""));
        byte[] content = Arrays.copyOfRange(bytes, blank + BLANK_LINE.length, bytes.length);
        return new Part(disposition.parameter("name").orElse(""), disposition.fileName(), content);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
