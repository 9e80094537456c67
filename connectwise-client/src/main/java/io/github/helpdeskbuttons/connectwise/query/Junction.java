package io.github.helpdeskbuttons.connectwise.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions of which all, or at least one, must hold. */
record Junction(Operator operator, List<Condition> parts) implements Condition {

    enum Operator {
        AND,
        OR;

        String text() {
            return " " + name().toLowerCase(Locale.ROOT) + " ";
        }
    }

    static Condition of(Operator operator, Condition left, Condition right) {
        return new Junction(
                operator,
                Stream.of(left, right).flatMap(part -> flat(operator, part)).toList());
    }

    /** Equal operators need no nesting, so that a long chain stays a flat list. */
    private static Stream<Condition> flat(Operator operator, Condition part) {
        return part instanceof Junction junction && junction.operator == operator
                ? junction.parts.stream()
                : Stream.of(part);
    }

    @Override
    public String render(Quoting quoting) {
        Objects.requireNonNull(quoting, "quoting");
        return join(part -> part.render(quoting));
    }

    @Override
    public String toString() {
        return join(Condition::toString);
    }

    private String join(Function<Condition, String> writer) {
        return parts.stream()
                .map(part -> part instanceof Junction ? "(" + writer.apply(part) + ")" : writer.apply(part))
                .collect(Collectors.joining(operator.text()));
    }
}
