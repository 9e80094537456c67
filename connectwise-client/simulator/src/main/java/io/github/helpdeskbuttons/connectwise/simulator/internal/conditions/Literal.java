package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import java.math.BigDecimal;
import java.time.Instant;

/** The right-hand side of a comparison. */
sealed interface Literal {

    record Text(String value) implements Literal {}

    record Decimal(BigDecimal value) implements Literal {}

    record Bool(boolean value) implements Literal {}

    record Date(Instant value) implements Literal {}

    record Null() implements Literal {}
}
