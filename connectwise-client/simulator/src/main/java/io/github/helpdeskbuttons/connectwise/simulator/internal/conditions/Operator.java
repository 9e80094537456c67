package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import java.util.Locale;
import java.util.Optional;

/** A comparison of the condition language. */
enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    CONTAINS("contains"),
    LIKE("like");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Operator> of(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        for (Operator operator : values()) {
            if (operator.symbol.equals(text)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    boolean isTextual() {
        return this == CONTAINS || this == LIKE;
    }

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** Whether an ordering of field and literal satisfies this operator; only for the six ordering ones. */
    boolean accepts(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case CONTAINS, LIKE -> throw new IllegalStateException(symbol + " has no order");
        };
    }
}
