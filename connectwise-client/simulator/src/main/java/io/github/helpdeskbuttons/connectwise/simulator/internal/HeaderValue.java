package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A header value with parameters: {@code form-data; name="file"; filename="a.png"}. */
record HeaderValue(String value, Map<String, String> parameters) {

    static HeaderValue parse(String text) {
        int semicolon = text.indexOf(';');
        String value = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int at = semicolon;
        while (at >= 0 && at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = text.substring(at + 1, equals).strip();
            StringBuilder content = new StringBuilder();
            at = parameter(text, equals + 1, content);
            parameters.put(name, content.toString());
        }
        return new HeaderValue(value, parameters);
    }

    /** Appends the parameter that starts here, and answers where the next semicolon is, or the end. */
    private static int parameter(String text, int start, StringBuilder content) {
        int at = start;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quoted && c == '\\' && at < text.length() && isEscapable(text.charAt(at))) {
                content.append(text.charAt(at++));
            } else if (quoted && c == '"') {
                int semicolon = text.indexOf(';', at);
                return semicolon < 0 ? text.length() : semicolon;
            } else if (!quoted && c == ';') {
                return at - 1;
            } else {
                content.append(c);
            }
        }
        return at;
    }

    private static boolean isEscapable(char c) {
        return c == '"' || c == '\\';
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The file name: {@code filename*} of RFC 5987 first; of the plain form, the percent signs that browsers write. */
    Optional<String> fileName() {
        Optional<String> extended = parameter("filename*").flatMap(HeaderValue::extended);
        return extended.isPresent()
                ? extended
                : parameter("filename")
                        .map(name ->
                                name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"));
    }

    private static Optional<String> extended(String text) {
        String[] parts = text.split("'", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Charset charset = parts[0].isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(parts[0]);
            return Optional.of(URLDecoder.decode(parts[2].replace("+", "%2B"), charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
