package io.github.helpdeskbuttons.connectwise.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A condition that holds for one text at least: exactly it where it can be sent, else everything with its safe parts. */
record Covering(String field, String text) implements Condition {

    /** Shorter parts would match nearly every record. */
    static final int MINIMUM_PART = 3;

    private static final int LONGEST_PATTERN = 250;

    static Optional<Condition> of(String field, String text) {
        return Quoting.STRICT.quote(text).isPresent() || hasPattern(text)
                ? Optional.of(new Covering(field, text))
                : Optional.empty();
    }

    @Override
    public String render(Quoting quoting) {
        Objects.requireNonNull(quoting, "quoting");
        return quoting.quote(text).map(quoted -> field + "=" + quoted).orElseGet(() -> field + " like " + pattern());
    }

    private String pattern() {
        if (!hasPattern(text)) {
            throw new UnsafeTextException(field);
        }
        String pattern = "%" + String.join("%", safeParts(text)) + "%";
        return '"' + (pattern.length() > LONGEST_PATTERN ? pattern.substring(0, LONGEST_PATTERN) + "%" : pattern) + '"';
    }

    private static boolean hasPattern(String text) {
        return safeParts(text).stream().anyMatch(part -> part.length() >= MINIMUM_PART);
    }

    /** The runs of ASCII letters, digits and the marks of addresses, which mean themselves whatever the escape. */
    private static List<String> safeParts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isSafe(text.charAt(i))) {
                part.append(text.charAt(i));
            } else if (!part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        return parts;
    }

    private static boolean isSafe(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "@.-+".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return field + " covering ?";
    }
}
