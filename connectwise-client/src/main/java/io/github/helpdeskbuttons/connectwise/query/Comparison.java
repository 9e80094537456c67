package io.github.helpdeskbuttons.connectwise.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One field compared with one value, or with a list of values. */
record Comparison(String field, Operator operator, List<Literal> values) implements Condition {

    enum Operator {
        IS("="),
        IS_NOT("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        CONTAINS(" contains "),
        CONTAINS_NOT(" not contains "),
        LIKE(" like "),
        LIKE_NOT(" not like "),
        IN(" in "),
        IN_NOT(" not in ");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        boolean isList() {
            return this == IN || this == IN_NOT;
        }
    }

    Comparison(String field, Operator operator, Literal value) {
        this(field, operator, List.of(value));
    }

    Comparison {
        values = List.copyOf(values);
    }

    @Override
    public String render(Quoting quoting) {
        Objects.requireNonNull(quoting, "quoting");
        String rendered =
                values.stream().map(value -> value.render(field, quoting)).collect(Collectors.joining(","));
        return field + operator.text + (operator.isList() ? "(" + rendered + ")" : rendered);
    }

    @Override
    public String toString() {
        return field + operator.text + "?";
    }
}
