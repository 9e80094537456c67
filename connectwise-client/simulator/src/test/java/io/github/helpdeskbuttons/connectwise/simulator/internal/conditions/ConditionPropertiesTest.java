package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.QuoteEscape;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Conditions are printed from trees whose meaning is computed here, on plain Java values, without the parser's classes. */
class ConditionPropertiesTest {

    /** A record as plain values; {@code -1} and the empty text stand for absent fields. */
    record Plain(int id, int companyId, String summary, boolean closed) {
        ObjectNode json() {
            ObjectNode json =
                    JsonNodeFactory.instance.objectNode().put("id", id).put("closedFlag", closed);
            if (companyId >= 0) {
                json.putObject("company").put("id", companyId);
            }
            if (!summary.isEmpty()) {
                json.put("summary", summary);
            }
            return json;
        }
    }

    /** What is written, and what it means. */
    record Written(String text, Predicate<Plain> meaning) {}

    @Property
    void aPrintedConditionHoldsExactlyWhereItsMeaningDoes(
            @ForAll("conditions") Written written, @ForAll("records") Plain plain) {
        Condition parsed = parse(written.text(), QuoteEscape.BACKSLASH);
        assertThat(parsed.holds(plain.json()))
                .as(written.text())
                .isEqualTo(written.meaning().test(plain));
    }

    @Property
    void anyTextIsFoundByAnEscapedComparisonWithIt(@ForAll String text) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("summary", text);
        String backslashed = text.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(parse("summary = \"" + backslashed + "\"", QuoteEscape.BACKSLASH)
                        .holds(record))
                .isTrue();
        String doubled = text.replace("\"", "\"\"");
        assertThat(parse("summary = \"" + doubled + "\"", QuoteEscape.DOUBLED).holds(record))
                .isTrue();
    }

    @Property
    void noTextWhateverMakesTheParserFailOtherThanByASyntaxError(@ForAll String text) {
        for (QuoteEscape escape : QuoteEscape.values()) {
            try {
                Condition parsed = parse(text, escape);
                assertThat(parsed.roots()).isNotEmpty();
            } catch (ConditionSyntaxException e) {
                assertThat(e.reason()).endsWith(".");
            }
        }
    }

    @Property
    void likeWithoutWildcardsIsEqualityAndWithThemOnBothSidesContains(
            @ForAll("words") String word, @ForAll("words") String text) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("summary", text);
        assertThat(holds("summary like \"" + word + "\"", record)).isEqualTo(word.equalsIgnoreCase(text));
        boolean contained = text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
        assertThat(holds("summary like \"%" + word + "*\"", record)).isEqualTo(contained);
        assertThat(holds("summary contains \"" + word + "\"", record)).isEqualTo(contained);
    }

    @Provide
    Arbitrary<Plain> records() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-1, 3),
                        words(),
                        Arbitraries.of(true, false))
                .as(Plain::new);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abAB-.[").ofMaxLength(3);
    }

    @Provide
    Arbitrary<Written> conditions() {
        return Arbitraries.lazyOf(
                this::numbers,
                this::texts,
                this::flags,
                this::lists,
                this::negations,
                () -> junctions("and"),
                () -> junctions("or"));
    }

    private Arbitrary<Written> numbers() {
        return Combinators.combine(
                        Arbitraries.of("id", "company/id"),
                        Arbitraries.of("=", "!=", "<", "<=", ">", ">="),
                        Arbitraries.integers().between(0, 4))
                .as((field, operator, number) -> new Written(field + operator + number, plain -> {
                    int value = field.equals("id") ? plain.id() : plain.companyId();
                    return value < 0 ? operator.equals("!=") : compare(value, operator, number);
                }));
    }

    private static boolean compare(int left, String operator, int right) {
        return switch (operator) {
            case "=" -> left == right;
            case "!=" -> left != right;
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left >= right;
        };
    }

    private Arbitrary<Written> texts() {
        return Combinators.combine(Arbitraries.of("=", "!=", " CONTAINS ", "= null", "!=null"), words())
                .as((operator, word) -> {
                    boolean nullLiteral = operator.endsWith("null");
                    String text = "summary " + operator + (nullLiteral ? "" : "\"" + word + "\"");
                    return new Written(text, plain -> {
                        boolean absent = plain.summary().isEmpty();
                        String summary = plain.summary().toLowerCase(Locale.ROOT);
                        String wanted = word.toLowerCase(Locale.ROOT);
                        return switch (operator) {
                            case "=" -> !absent && summary.equals(wanted);
                            case "!=" -> absent || !summary.equals(wanted);
                            case "= null" -> absent;
                            case "!=null" -> !absent;
                            default -> !absent && summary.contains(wanted);
                        };
                    });
                });
    }

    private Arbitrary<Written> flags() {
        return Arbitraries.of(true, false)
                .map(flag -> new Written("closedFlag = " + flag, plain -> plain.closed() == flag));
    }

    private Arbitrary<Written> lists() {
        return Arbitraries.integers()
                .between(0, 5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(numbers -> {
                    List<String> texts = numbers.stream().map(String::valueOf).toList();
                    return new Written(
                            "id in (" + String.join(" , ", texts) + ")", plain -> numbers.contains(plain.id()));
                });
    }

    private Arbitrary<Written> negations() {
        return conditions()
                .map(part ->
                        new Written("NOT (" + part.text() + ")", part.meaning().negate()));
    }

    /** Without parentheses around the parts where the binding of the operators makes them needless. */
    private Arbitrary<Written> junctions(String operator) {
        return Combinators.combine(conditions(), conditions()).as((left, right) -> {
            boolean and = operator.equals("and");
            String text = wrap(left.text(), and) + " " + operator + " " + wrap(right.text(), and);
            Predicate<Plain> meaning =
                    and ? left.meaning().and(right.meaning()) : left.meaning().or(right.meaning());
            return new Written(text, meaning);
        });
    }

    private static String wrap(String text, boolean insideAnd) {
        return insideAnd && text.contains(" or ") ? "(" + text + ")" : text;
    }

    private static boolean holds(String text, ObjectNode record) {
        return parse(text, QuoteEscape.BACKSLASH).holds(record);
    }

    private static Condition parse(String text, QuoteEscape escape) {
        return ConditionParser.parse(text, escape, path -> path, true);
    }
}
