package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Compares the values of records with literals, as the server's database does: texts without regard to case. */
final class Values {

    private Values() {}

    /** The order of a present value against a literal; empty where the two cannot be compared. */
    static Optional<Integer> compare(JsonNode value, Literal literal) {
        if (literal instanceof Literal.Text text) {
            return Optional.of(value.asText().compareToIgnoreCase(text.value()));
        }
        if (literal instanceof Literal.Decimal number) {
            return number(value).map(n -> n.compareTo(number.value()));
        }
        if (literal instanceof Literal.Bool bool) {
            return value.isBoolean()
                    ? Optional.of(Boolean.compare(value.booleanValue(), bool.value()))
                    : Optional.empty();
        }
        if (literal instanceof Literal.Date date) {
            return instant(value.asText()).map(instant -> instant.compareTo(date.value()));
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNumber() ? Optional.of(value.decimalValue()) : decimal(value.asText());
    }

    static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Reads {@code 2016-08-20T18:04:26Z}, with any offset, without one (taken as UTC), or a bare date. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            int time = text.indexOf('T');
            boolean offset = text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    static boolean containsIgnoreCase(String text, String part) {
        for (int at = 0; at <= text.length() - part.length(); at++) {
            if (text.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** A character as itself in a regular expression. */
    static String quote(char c) {
        return Character.isLetterOrDigit(c) || c > 0x7f ? String.valueOf(c) : "\\" + c;
    }
}
