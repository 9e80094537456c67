package io.github.helpdeskbuttons.connectwise.simulator;

import io.github.helpdeskbuttons.connectwise.simulator.internal.Kind;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** A table as its address names it: {@code company/contacts}, or {@code service/boards/3/statuses}. */
record RecordPath(Kind kind, long owner) {

    static RecordPath parse(String path) {
        Objects.requireNonNull(path, "path");
        String generic = path.replaceAll("/\\d+/", "/{id}/");
        Kind kind = Kind.ofPath(generic).orElseThrow(() -> unknown(path));
        String digits = path.replaceAll("\\D", "");
        return new RecordPath(kind, digits.isEmpty() ? 0 : Long.parseLong(digits));
    }

    private static IllegalArgumentException unknown(String path) {
        String known = Arrays.stream(Kind.values()).map(Kind::path).collect(Collectors.joining(", "));
        return new IllegalArgumentException("no table \"" + path + "\"; there are " + known);
    }
}
