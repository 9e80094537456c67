package io.github.helpdeskbuttons.connectwise.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** A value in a condition: a text that must be quoted, or a word of the grammar that stands for itself. */
sealed interface Literal {

    String render(String field, Quoting quoting);

    /** Any text. */
    record Text(String text) implements Literal {
        @Override
        public String render(String field, Quoting quoting) {
            return quoting.require(field, text);
        }
    }

    /** A number, a date, {@code true}, {@code false} or {@code null}. */
    record Bare(String word) implements Literal {
        @Override
        public String render(String field, Quoting quoting) {
            return word;
        }
    }

    Literal NULL = new Bare("null");

    static Literal of(String text) {
        return new Text(Objects.requireNonNull(text, "text"));
    }

    static Literal of(long number) {
        return new Bare(Long.toString(number));
    }

    static Literal of(BigDecimal number) {
        return new Bare(Objects.requireNonNull(number, "number").toPlainString());
    }

    static Literal of(boolean flag) {
        return new Bare(Boolean.toString(flag));
    }

    static Literal of(Instant time) {
        Instant seconds = Objects.requireNonNull(time, "time").truncatedTo(ChronoUnit.SECONDS);
        return new Bare("[" + DateTimeFormatter.ISO_INSTANT.format(seconds) + "]");
    }
}
