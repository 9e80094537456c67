package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text functions at their edges; {@link TextFunctionProperties} has the laws. */
class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "one two, 7, one two",
        "one two, 6, one",
        "one two, 4, one",
        "one two, 3, one",
        "one two, 2, on",
        "one two, 0, ''",
        "'one  two', 5, one",
        "' one', 3, ' on'",
        "'a b', 2, a",
        "😀😀, 3, 😀😀",
        "😀😀, 2, 😀😀",
        "😀😀, 1, 😀",
        "'😀 😀', 2, 😀"
    })
    void aTextIsCutWhereAWordEnds(String text, int limit, String cut) {
        assertThat(Texts.truncateAtWord(text, limit)).isEqualTo(cut);
    }

    @Test
    void foldingCaseJoinsTheLettersThatDifferInCaseAlone() {
        assertThat(Texts.foldCase("A")).isEqualTo("a");
        assertThat(Texts.foldCase("Z")).isEqualTo("z");
        assertThat(Texts.foldCase("@[`{~")).isEqualTo("@[`{~");
        assertThat(Texts.foldCase("strasse É ſ")).isEqualTo("strasse é s");
        assertThat(Texts.foldCase("\ud801\udc00")).isEqualTo("\ud801\udc28");
    }

    @Test
    void capitalsAreCountedAmongLettersAlone() {
        assertThat(Texts.percentCapitals("")).isZero();
        assertThat(Texts.percentCapitals("123 !")).isZero();
        assertThat(Texts.percentCapitals("ABC d 1234")).isEqualTo(75.0);
        assertThat(Texts.percentCapitals("ǅx")).isEqualTo(50.0);
        assertThat(Texts.percentCapitals("\ud801\udc00")).isEqualTo(100.0);
    }

    @Test
    void theDomainFollowsTheLastAt() {
        assertThat(Texts.domain("dan@x.example")).isEqualTo("x.example");
        assertThat(Texts.domain("\"a@b\"@X.Example ")).isEqualTo("x.example");
        assertThat(Texts.domain("@x")).isEqualTo("x");
        assertThat(Texts.domain("dan")).isEmpty();
        assertThat(Texts.domain("dan@")).isEmpty();
    }

    @Test
    void aWholeNumberHasNoPoint() {
        assertThat(Texts.ofNumber(3)).isEqualTo("3");
        assertThat(Texts.ofNumber(-0.0)).isEqualTo("0");
        assertThat(Texts.ofNumber(2.5)).isEqualTo("2.5");
    }
}
