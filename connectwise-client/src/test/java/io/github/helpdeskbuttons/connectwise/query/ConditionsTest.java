package io.github.helpdeskbuttons.connectwise.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.helpdeskbuttons.connectwise.query.ConditionParser.Compared;
import io.github.helpdeskbuttons.connectwise.query.ConditionParser.Joined;
import io.github.helpdeskbuttons.connectwise.query.ConditionParser.Tree;
import io.github.helpdeskbuttons.connectwise.query.ConditionParser.Word;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Field FIELD = Conditions.field("company/name");

    private static final List<BiFunction<Field, String, Condition>> COMPARISONS =
            List.of(Field::is, Field::isNot, Field::contains, Field::doesNotContain, Field::isLike, Field::isNotLike);
    private static final List<String> OPERATORS = List.of("=", "!=", "contains", "not contains", "like", "not like");

    @Property
    void anyTextIsComparedAsItIsOrNotSentAtAll(@ForAll("texts") String text) {
        for (int i = 0; i < COMPARISONS.size(); i++) {
            Condition condition = COMPARISONS.get(i).apply(FIELD, text);
            if (Quoting.STRICT.quote(text).isPresent()) {
                assertThat(parsed(condition)).isEqualTo(new Compared("company/name", OPERATORS.get(i), List.of(text)));
            } else {
                assertThatExceptionOfType(UnsafeTextException.class)
                        .isThrownBy(() -> condition.render(Quoting.STRICT))
                        .withMessageContaining("company/name");
            }
            assertThat(condition.toString())
                    .startsWith("company/name")
                    .endsWith("?")
                    .hasSizeLessThan(30);
        }
    }

    @Property
    void onlyTextsThatNeedAnEscapeAreRefused(@ForAll("texts") String text) {
        boolean needsEscape = text.codePoints()
                .anyMatch(c -> c == '"'
                        || c == '\\'
                        || Character.isISOControl(c)
                        || (c >= 0xD800 && c <= 0xDFFF)
                        || c == 0x2028
                        || c == 0x2029);

        assertThat(Quoting.STRICT.quote(text).isEmpty()).isEqualTo(needsEscape);
    }

    @Property
    void anyListOfTextsIsComparedAsItIsOrNotSentAtAll(
            @ForAll @NotEmpty @Size(max = 5) List<@From("texts") String> texts) {
        Condition condition = FIELD.isIn(texts);
        if (texts.stream().allMatch(text -> Quoting.STRICT.quote(text).isPresent())) {
            assertThat(parsed(condition)).isEqualTo(new Compared("company/name", "in", List.copyOf(texts)));
        } else {
            assertThat(catchThrowableOfType(UnsafeTextException.class, () -> condition.render(Quoting.STRICT))
                            .field())
                    .isEqualTo("company/name");
        }
    }

    @Property
    void anyTreeOfConditionsKeepsItsShape(@ForAll("trees") Made made) {
        assertThat(flat(parsed(made.condition()))).isEqualTo(flat(made.meaning()));
    }

    @Property
    void coveringHoldsForTheTextItselfWhateverItIs(@ForAll("texts") String text) {
        Optional<Condition> covering = FIELD.covering(text);

        covering.ifPresent(condition -> {
            Compared compared = (Compared) parsed(condition);
            assertThat(compared.field()).isEqualTo("company/name");
            String sent = (String) compared.values().get(0);
            assertThat(compared.operator().equals("=") ? sent.equals(text) : isLike(sent, text))
                    .isTrue();
        });
        assertThat(covering.isPresent())
                .isEqualTo(Quoting.STRICT.quote(text).isPresent()
                        || Pattern.compile("[A-Za-z0-9@.+-]{3}").matcher(text).find());
    }

    @Test
    void coversAHostileAddressByItsHarmlessParts() {
        assertThat(FIELD.covering("\"o'brien\" or 1=1"))
                .hasValueSatisfying(condition -> assertThat(condition.render(Quoting.STRICT))
                        .isEqualTo("company/name like \"%o%brien%or%1%1%\""));
        assertThat(FIELD.covering("o'brien@contoso.example"))
                .hasValueSatisfying(condition -> assertThat(condition.render(Quoting.STRICT))
                        .isEqualTo("company/name=\"o'brien@contoso.example\""));
        assertThat(FIELD.covering("\"\"\"")).isEmpty();
        assertThat(FIELD.covering("\"" + "ab1".repeat(5000)))
                .hasValueSatisfying(condition -> assertThat(condition.render(Quoting.STRICT))
                        .hasSizeLessThan(300)
                        .endsWith("%\""));
    }

    @Test
    void takesAnotherStrategyOfQuotes() {
        Quoting doubled = text -> Optional.of('"' + text.replace("\"", "\"\"") + '"');

        assertThat(FIELD.is("a\"b").render(doubled)).isEqualTo("company/name=\"a\"\"b\"");
        assertThat(FIELD.covering("a\"b"))
                .as("the client's strategy is not known yet, and the parts alone are too short")
                .isEmpty();
    }

    @Test
    void writesNumbersDatesFlagsAndNullAsWords() {
        Instant time = Instant.parse("2016-08-20T18:04:26.987Z");

        assertThat(Stream.of(
                                FIELD.is(7),
                                FIELD.isNot(-7),
                                FIELD.is(new BigDecimal("1E+3")),
                                FIELD.is(true),
                                FIELD.isNull(),
                                FIELD.isNotNull(),
                                FIELD.isLessThan(1),
                                FIELD.isAtMost(new BigDecimal("0.50")),
                                FIELD.isMoreThan(1),
                                FIELD.isAtLeast(1),
                                FIELD.is(time),
                                FIELD.isBefore(time),
                                FIELD.isNotBefore(time),
                                FIELD.isAfter(time),
                                FIELD.isNotAfter(time),
                                FIELD.isIn(1, 2),
                                FIELD.isNotIn(List.of("a")))
                        .map(condition -> condition.render(Quoting.STRICT).replace("company/name", "f")))
                .containsExactly(
                        "f=7",
                        "f!=-7",
                        "f=1000",
                        "f=true",
                        "f=null",
                        "f!=null",
                        "f<1",
                        "f<=0.50",
                        "f>1",
                        "f>=1",
                        "f=[2016-08-20T18:04:26Z]",
                        "f<[2016-08-20T18:04:26Z]",
                        "f>=[2016-08-20T18:04:26Z]",
                        "f>[2016-08-20T18:04:26Z]",
                        "f<=[2016-08-20T18:04:26Z]",
                        "f in (1,2)",
                        "f not in (\"a\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a=1 or b", "/a", "a/", "a//b", "a\"", "1a", "ä", "a\n"})
    void refusesAPathThatIsMoreThanNames(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Conditions.field(path));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.builder().orderBy(path));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.builder().fields(path));
    }

    @Test
    void refusesWhatConnectWiseDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> FIELD.isIn(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.builder()
                        .childConditions(FIELD.is(1).and(FIELD.is(2).or(FIELD.isIn(1, 2)))))
                .withMessageContaining("child conditions");
        assertThatIllegalArgumentException().isThrownBy(() -> Query.builder().pageSize(1001));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.builder().pageSize(0));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> awkward = Arbitraries.of(
                '"', '\\', '\'', '%', '*', '(', ')', '[', ']', '=', '\n', '\0', '\u2028', '\ud800', '\udc00', ' ');

        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(6),
                Arbitraries.strings().ascii().ofMaxLength(6),
                awkward.map(String::valueOf),
                Arbitraries.of("\" or \"\"=\"", "\") or (id>0", "and", "null", "]", "a@b.example", "漢字", "😀"));
        return pieces.list().ofMaxSize(6).map(list -> String.join("", list));
    }

    /** A condition, and what it means. */
    record Made(Condition condition, Tree meaning) {}

    @Provide
    Arbitrary<Made> trees() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange(' ', '~')
                .excludeChars('"', '\\')
                .ofMaxLength(8);
        Arbitrary<Made> leaf = Arbitraries.oneOf(
                text.map(value -> new Made(FIELD.is(value), new Compared("company/name", "=", List.of(value)))),
                Arbitraries.longs()
                        .map(number -> new Made(
                                FIELD.isLessThan(number),
                                new Compared("company/name", "<", List.of(new Word(Long.toString(number)))))));
        return Arbitraries.recursive(() -> leaf, ConditionsTest::joined, 0, 5);
    }

    private static Arbitrary<Made> joined(Arbitrary<Made> part) {
        return Combinators.combine(part, part, Arbitraries.of(true, false))
                .as((a, b, and) -> new Made(
                        and ? a.condition().and(b.condition()) : a.condition().or(b.condition()),
                        new Joined(and ? "and" : "or", List.of(a.meaning(), b.meaning()))));
    }

    private static Tree parsed(Condition condition) {
        return ConditionParser.parse(condition.render(Quoting.STRICT));
    }

    /** Equal operators inside one another mean the same as one flat list. */
    private static Tree flat(Tree tree) {
        if (!(tree instanceof Joined joined)) {
            return tree;
        }
        List<Tree> parts = new ArrayList<>();
        for (Tree part : joined.parts()) {
            Tree flat = flat(part);
            if (flat instanceof Joined inner && inner.operator().equals(joined.operator())) {
                parts.addAll(inner.parts());
            } else {
                parts.add(flat);
            }
        }
        return new Joined(joined.operator(), parts);
    }

    private static boolean isLike(String pattern, String text) {
        String regex = Stream.of(pattern.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }
}
