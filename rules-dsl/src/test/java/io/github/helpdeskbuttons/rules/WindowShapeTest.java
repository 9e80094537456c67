package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which windows keywords are looked for by, each written as its width and how far apart they are. */
class WindowShapeTest {
    private static final WindowShape EIGHTS = new WindowShape(8, 4, 700, 2);
    private static final WindowShape FOURS = new WindowShape(4, 4, 700, 50);
    private static final WindowShape PAIRS = new WindowShape(2, 1, 1300, 180);

    private static List<Keyword> copies(int count, String text) {
        return new NumberedKeywords().exact(Collections.nCopies(count, text)).all();
    }

    private static List<String> written(List<WindowShape> shapes) {
        return shapes.stream()
                .map(shape -> shape.width() + "/" + shape.stride())
                .toList();
    }

    private static List<String> cheapestFor(List<Keyword> keywords) {
        return written(WindowShape.cheapestFor(keywords));
    }

    @Test
    void forNothingThereIsNoPass() {
        assertThat(cheapestFor(List.of())).isEmpty();
        assertThat(written(WindowShape.forCrowdOf(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefghijkl, 8/4",
        "abcdefghijk, 8/4",
        "abcdefghij, 6/4",
        "abcdefghi, 6/4",
        "abcdefgh, 4/4",
        "abcdefg, 4/4",
        "abcdef, 4/2",
        "abcde, 4/2",
        "abcd, 3/2",
        "abc, 2/1",
        "ab, 2/1",
        "a, 1/1"
    })
    void aKeywordThatIgnoresCasePaysForThePassOfItsLength(String text, String shape) {
        assertThat(cheapestFor(NumberedKeywords.inAnyCase(text))).containsExactly(shape);
    }

    @ParameterizedTest
    @CsvSource({"abcdefghijk, 3, 8/4", "abcdefg, 4, 4/4", "abcde, 7, 4/2", "abc, 19, 2/1"})
    void soManyKeywordsPayForAPass(String text, int fewest, String shape) {
        assertThat(cheapestFor(copies(fewest - 1, text))).isEmpty();
        assertThat(cheapestFor(copies(fewest, text))).containsExactly(shape);
    }

    @Test
    void aRarePairMakesThePassOverPairsPaySooner() {
        assertThat(cheapestFor(copies(5, "a-c"))).isEmpty();
        assertThat(cheapestFor(copies(6, "a-c"))).containsExactly("2/1");
    }

    @Test
    void keywordsOfSingleCharactersAreSearchedForOneByOne() {
        assertThat(cheapestFor(copies(500, "a"))).isEmpty();
    }

    @Test
    void keywordsOfManyLengthsHaveSeveralPasses() {
        NumberedKeywords keywords = new NumberedKeywords()
                .exact(Collections.nCopies(200, "abcdefghijk"))
                .exact(Collections.nCopies(200, "abc"));

        assertThat(cheapestFor(keywords.all())).containsExactly("8/4", "2/1");
    }

    @Test
    void aSurerShapeForFewIsLeftOutWhereAnotherServesThemToo() {
        NumberedKeywords keywords =
                new NumberedKeywords().exact(Collections.nCopies(20, "abcdefg")).exact(List.of("abcdefghijk"));

        assertThat(cheapestFor(keywords.all())).containsExactly("4/4");
    }

    @Test
    void aKeywordIsLookedForByTheSurestShapeThatItFitsInto() {
        List<WindowShape> shapes = List.of(EIGHTS, FOURS, PAIRS);

        assertThat(WindowShape.best(shapes, 11, false)).isZero();
        assertThat(WindowShape.best(shapes, 10, false)).isEqualTo(1);
        assertThat(WindowShape.best(shapes, 6, false)).isEqualTo(2);
        assertThat(WindowShape.best(shapes, 1, false)).isEqualTo(-1);
        assertThat(WindowShape.best(List.of(), 11, false)).isEqualTo(-1);
    }

    @Test
    void aRarePairIsSurerThanFourCharactersButNotThanEight() {
        List<WindowShape> shapes = List.of(EIGHTS, FOURS, PAIRS);

        assertThat(WindowShape.best(shapes, 10, true)).isEqualTo(2);
        assertThat(WindowShape.best(shapes, 11, true)).isZero();
    }

    @Test
    void ofTwoShapesThatAreAsSureTheFirstIsTaken() {
        assertThat(WindowShape.best(WindowShape.forCrowdOf(copies(12, "abcdefgh")), 8, false))
                .isZero();
    }

    @Test
    void aCrowdOfTwelvePaysForAPassOfItsOwn() {
        assertThat(written(WindowShape.forCrowdOf(copies(11, "abc")))).isEmpty();
        assertThat(written(WindowShape.forCrowdOf(copies(12, "abc")))).containsExactly("8/1", "4/1");
    }

    @Test
    void aCrowdOfOnePaysWhereCaseIsIgnored() {
        assertThat(written(WindowShape.forCrowdOf(NumberedKeywords.inAnyCase("abc"))))
                .containsExactly("8/1", "4/1");
    }

    @Test
    void asManyWindowsMustFitIntoAKeywordAsTheyAreApart() {
        assertThat(FOURS.fits(6)).isFalse();
        assertThat(FOURS.fits(7)).isTrue();
        assertThat(FOURS.places(NumberedKeywords.exactly("abcdefg").get(0))).isEqualTo(4);
    }

    @Test
    void onlyPairsAtEveryPlaceAreForThePassOverPairs() {
        assertThat(PAIRS.isPair()).isTrue();
        assertThat(new WindowShape(2, 2, 1, 1).isPair()).isFalse();
        assertThat(new WindowShape(1, 1, 1, 1).isPair()).isFalse();
    }

    @Test
    void aWindowIsTheLowBytesOfItsCharactersTheFirstLowest() {
        Keyword keyword = NumberedKeywords.exactly("xA\u0142c").get(0);

        assertThat(new WindowShape(3, 1, 1, 1).window(keyword, 1, 0)).isEqualTo(0x634241L);
        assertThat(WindowShape.bytes(keyword, 0, 4, 0)).isEqualTo(0x63424178L);
        assertThat(WindowShape.bytes(keyword, 4, 0, 0)).isZero();
    }

    @Test
    void whereCaseIsIgnoredAWindowHasTheBitOfItInEachCharacterAndNowhereElse() {
        Keyword keyword = NumberedKeywords.exactly("A\u0141").get(0);

        assertThat(WindowShape.bytes(keyword, 0, 2, CaseFolding.CASE_BITS)).isEqualTo(0x6261L);
    }

    @Test
    void aMaskKeepsTheFirstBytes() {
        assertThat(WindowShape.mask(0)).isZero();
        assertThat(WindowShape.mask(1)).isEqualTo(0xffL);
        assertThat(WindowShape.mask(8)).isEqualTo(-1L);
        assertThat(FOURS.mask()).isEqualTo(0xffff_ffffL);
    }
}
