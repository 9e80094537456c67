package io.github.helpdeskbuttons.connectwise.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the part of an address behind the question mark. */
final class QueryString {

    private QueryString() {}

    static Optional<String> first(String query, String name) {
        for (int start = 0; start < query.length(); ) {
            int end = query.indexOf('&', start);
            String pair = query.substring(start, end < 0 ? query.length() : end);
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (decode(key).equalsIgnoreCase(name)) {
                return Optional.of(equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
            start = end < 0 ? query.length() : end + 1;
        }
        return Optional.empty();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badPercent) {
            // A lone percent sign stands for itself, as most servers have it.
            return text;
        }
    }
}
