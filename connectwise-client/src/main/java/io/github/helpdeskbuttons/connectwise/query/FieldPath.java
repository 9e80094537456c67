package io.github.helpdeskbuttons.connectwise.query;

import java.util.Objects;
import java.util.regex.Pattern;

/** The grammar of a field's name in conditions, orders and field lists. */
final class FieldPath {

    private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(/[A-Za-z_][A-Za-z0-9_]*)*");

    private FieldPath() {}

    static String check(String path) {
        if (!PATH.matcher(Objects.requireNonNull(path, "path")).matches()) {
            throw new IllegalArgumentException(
                    "The path of a field is names with slashes between them, such as summary or"
                            + " company/id; the one given has another character or an empty name");
        }
        return path;
    }
}
