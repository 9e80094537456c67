package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {

    private static Keyword exact(String text) {
        return NumberedKeywords.exactly(text).get(0);
    }

    private static Keyword inAnyCase(String text) {
        return NumberedKeywords.inAnyCase(text).get(0);
    }

    @Test
    void asciiEndsBeforeTheFirstCharacterOfLatin1() {
        assertThat(exact("").isAscii()).isTrue();
        assertThat(exact("a\u007f").isAscii()).isTrue();
        assertThat(exact("a\u0080").isAscii()).isFalse();
        assertThat(exact("漢a").isAscii()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "-", "/", "0", "9", "@", "[", "_", "`", "{", "\u007f"})
    void aPairWithAPunctuationMarkOrADigitIsRare(String rare) {
        assertThat(exact(rare + "a").hasRarePairAt(0)).isTrue();
        assertThat(exact("a" + rare).hasRarePairAt(0)).isTrue();
        assertThat(exact("ab" + rare).hasRarePairAt(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", ".", ",", "A", "Z", "a", "z", "\u0080", "漢"})
    void aPairOfWhatEveryTextIsMadeOfIsNot(String common) {
        assertThat(exact(common + "a").hasRarePairAt(0)).isFalse();
        assertThat(exact("a" + common).hasRarePairAt(0)).isFalse();
    }

    @Test
    void oneRarePairIsEnoughWhereverItStands() {
        assertThat(exact("-abc").hasRarePair()).isTrue();
        assertThat(exact("abc-").hasRarePair()).isTrue();
        assertThat(exact("abcd").hasRarePair()).isFalse();
    }

    @Test
    void aSingleCharacterIsNoPair() {
        assertThat(exact("-").hasRarePair()).isFalse();
        assertThat(exact("").hasRarePair()).isFalse();
    }

    @Test
    void itStandsWhereTheTextHasItAndNowhereElse() {
        assertThat(exact("bc").isAt("abcd", 1)).isTrue();
        assertThat(exact("bc").isAt("abcd", 0)).isFalse();
        assertThat(exact("ab").isAt("abcd", 0)).isTrue();
        assertThat(exact("ab").isAt("abcd", -1)).isFalse();
        assertThat(exact("bc").isAt("aBCd", 1)).isFalse();
        assertThat(inAnyCase("bc").isAt("aBCd", 1)).isTrue();
        assertThat(inAnyCase("bc").isAt("aBCd", 2)).isFalse();
        assertThat(inAnyCase("ab").isAt("ABcd", -1)).isFalse();
    }

    @Test
    void itIsFoundAtTheBeginningInTheMiddleAndAtTheEnd() {
        for (String text : new String[] {"bcaa", "abca", "aabc"}) {
            assertThat(exact("bc").isIn(text, 0)).isTrue();
            assertThat(inAnyCase("BC").isIn(text, 0)).isTrue();
        }
        assertThat(exact("BC").isIn("abc", 0)).isFalse();
        assertThat(inAnyCase("bcd").isIn("ABC", 0)).isFalse();
    }

    @Test
    void itIsFoundWhereItEndsBehindAPlaceAndNotBefore() {
        for (Keyword keyword : new Keyword[] {exact("bcd"), inAnyCase("bcd")}) {
            assertThat(keyword.isIn("abcde", 3)).isTrue();
            assertThat(keyword.isIn("abcde", 4)).isFalse();
            assertThat(keyword.isIn("abcdebcd", 4)).isTrue();
        }
    }
}
