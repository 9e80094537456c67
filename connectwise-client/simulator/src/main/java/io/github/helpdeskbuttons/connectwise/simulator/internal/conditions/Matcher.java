package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a comparison asks of the value of a field. */
sealed interface Matcher {

    boolean matches(JsonNode value);

    /** The text that a value must equal; empty where none is certain. */
    default Optional<String> requiredText() {
        return Optional.empty();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** One of the six orderings against a literal. */
    record Ordering(Operator operator, Literal literal) implements Matcher {
        @Override
        public Optional<String> requiredText() {
            boolean text = operator == Operator.EQUAL && literal instanceof Literal.Text;
            return text ? Optional.of(((Literal.Text) literal).value()) : Optional.empty();
        }

        @Override
        public boolean matches(JsonNode value) {
            boolean nullLiteral = literal instanceof Literal.Null;
            if (isAbsent(value) || nullLiteral) {
                boolean equal = isAbsent(value) && nullLiteral;
                return (operator == Operator.EQUAL && equal) || (operator == Operator.NOT_EQUAL && !equal);
            }
            if (literal instanceof Literal.Text text && operator.isEquality()) {
                // The commonest comparison by far, over thousands of records: most differ in length already.
                return value.asText().equalsIgnoreCase(text.value()) == (operator == Operator.EQUAL);
            }
            return Values.compare(value, literal).map(operator::accepts).orElse(operator == Operator.NOT_EQUAL);
        }
    }

    /** A part of the text, upper and lower case alike. */
    record Contains(String part) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return !isAbsent(value) && Values.containsIgnoreCase(value.asText(), part);
        }
    }

    /** A text with wild cards {@code %} and {@code *}, upper and lower case alike. */
    record Like(Pattern pattern) implements Matcher {
        static Like of(String text) {
            StringBuilder regex = new StringBuilder();
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean wildcard = c == '%' || c == '*';
                regex.append(wildcard ? ".*" : Values.quote(c));
            }
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
            return new Like(Pattern.compile(regex.toString(), flags));
        }

        @Override
        public boolean matches(JsonNode value) {
            return !isAbsent(value) && pattern.matcher(value.asText()).matches();
        }
    }

    /** Equal to one of several literals. */
    record In(List<Literal> literals) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return literals.stream().anyMatch(literal -> new Ordering(Operator.EQUAL, literal).matches(value));
        }
    }
}
