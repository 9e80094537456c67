package io.github.helpdeskbuttons.connectwise.model;

import java.util.List;
import java.util.Optional;

/** Checks of request fields before they are sent. The messages name the field and never show its value. */
final class Limits {

    private Limits() {}

    static void required(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is blank; ConnectWise requires it. Set it to some text.");
        }
    }

    static void atMost(int max, String field, String value) {
        if (value.length() > max) {
            throw new IllegalArgumentException(field + " has " + value.length()
                    + " characters; ConnectWise accepts at most " + max + ". Shorten it.");
        }
    }

    static void atLeastOne(String field, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty; ConnectWise requires at least one value. Add it.");
        }
    }

    static void anyTrue(String fields, List<Optional<Boolean>> flags) {
        if (flags.stream().noneMatch(flag -> flag.orElse(false))) {
            throw new IllegalArgumentException(
                    "None of " + fields + " is true; ConnectWise requires one. Set it to true.");
        }
    }

    static void atMost(int max, String field, Optional<String> value) {
        value.ifPresent(text -> atMost(max, field, text));
    }
}
