package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Checks of what callers pass. */
final class Arguments {

    private Arguments() {}

    /** An unmodifiable copy; the null that is refused is named by {@code parameter}. */
    static List<String> texts(Iterable<String> texts, String parameter) {
        return copy(texts, parameter);
    }

    /** An unmodifiable copy; the null that is refused is named by {@code parameter}. */
    static <T> List<T> copy(Iterable<? extends T> items, String parameter) {
        Objects.requireNonNull(items, parameter);
        List<T> copy = new ArrayList<>();
        for (T item : items) {
            copy.add(Objects.requireNonNull(item, parameter));
        }
        return Collections.unmodifiableList(copy);
    }

    /** The name of a rule or of anything else that people must be able to tell apart. */
    static String name(String name) {
        Objects.requireNonNull(name, "name");
        if (Texts.isBlank(name)) {
            throw new IllegalArgumentException("The name is blank: give one that people recognise in a trace.");
        }
        return name;
    }
}
