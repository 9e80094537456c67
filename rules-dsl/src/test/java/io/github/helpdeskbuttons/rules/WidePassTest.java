package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pass for short keywords beyond Latin-1 finds by itself. */
class WidePassTest {

    private static List<String> found(List<Keyword> keywords, boolean ignoresCase, String text, int from, int end) {
        IndexState state = NumberedKeywords.state(keywords);
        text.getChars(from, end, state.characters, 0);
        new WidePass(keywords, ignoresCase).scan(text, from, end - from, state);
        return NumberedKeywords.found(keywords, state);
    }

    private static List<String> found(List<Keyword> keywords, boolean ignoresCase, String text) {
        return found(keywords, ignoresCase, text, 0, text.length());
    }

    private static boolean suits(String text) {
        return WidePass.suits(NumberedKeywords.exactly(text).get(0));
    }

    @Test
    void itIsForUpToThreeUnitsOfWhichOneIsBeyondLatin1() {
        assertThat(suits("漢")).isTrue();
        assertThat(suits("ab漢")).isTrue();
        assertThat(suits("\u0100")).isTrue();
        assertThat(suits("漢abc")).isFalse();
        assertThat(suits("abc")).isFalse();
        assertThat(suits("\u00ff")).isFalse();
        assertThat(suits("")).isFalse();
    }

    @Test
    void aKeywordIsFoundByItsFirstWideUnitWhereverInItThatIs() {
        List<Keyword> keywords = NumberedKeywords.exactly("漢", "漢字", "a漢", "ab字", "b漢字", "字a");

        assertThat(found(keywords, false, "b漢字")).containsExactly("漢", "漢字", "b漢字");
        assertThat(found(keywords, false, "ab字a")).containsExactly("ab字", "字a");
        assertThat(found(keywords, false, "a漢 字")).containsExactly("漢", "a漢");
    }

    @Test
    void keywordsOfOneAnchorAreToldApart() {
        List<Keyword> keywords = NumberedKeywords.exactly("漢a", "漢b", "漢c", "x漢", "y漢");

        assertThat(found(keywords, false, "漢b y漢")).containsExactly("漢b", "y漢");
    }

    @Test
    void aKeywordThatTheTextBreaksOffIsNotFound() {
        List<Keyword> keywords = NumberedKeywords.exactly("漢字", "a漢");

        assertThat(found(keywords, false, "漢")).isEmpty();
        assertThat(found(keywords, false, "漢字")).containsExactly("漢字");
    }

    @Test
    void itIsFoundOnlyWhereItsAnchorStandsInThePartThatIsLookedAt() {
        List<Keyword> keywords = NumberedKeywords.exactly("a漢b");

        assertThat(found(keywords, false, "a漢b", 1, 2)).containsExactly("a漢b");
        assertThat(found(keywords, false, "a漢b", 0, 1)).isEmpty();
        assertThat(found(keywords, false, "a漢b", 2, 3)).isEmpty();
    }

    @Test
    void upperAndLowerCaseAreTheSameWhereCaseIsIgnored() {
        List<Keyword> keywords = NumberedKeywords.inAnyCase("ПЯ", "aπ", "μ");

        assertThat(found(keywords, true, "пя AΠ")).containsExactly("пя", "aπ");
        assertThat(found(keywords, true, "Пя \u00b5")).containsExactly("пя", "μ");
    }

    @Test
    void theMicroSignIsTheLetterOnlyWhereCaseIsIgnored() {
        assertThat(found(NumberedKeywords.exactly("μ"), false, "\u00b5")).isEmpty();
    }

    @Test
    void halvesOfCharactersAreToldApartByTheTextItself() {
        List<Keyword> keywords = NumberedKeywords.inAnyCase("𐐀", "𐐁", "\ud801", "\udc28");

        assertThat(found(keywords, true, "𐐨")).containsExactly("𐐨", "\ud801", "\udc28");
        assertThat(found(keywords, true, "\udc28")).containsExactly("\udc28");
    }

    @Test
    void halfOfACapitalIsFoundWhereCaseMattersBesideOthersThatIgnoreIt() {
        List<Keyword> keywords = new NumberedKeywords()
                .exact(List.of("\udc00"))
                .ignoringCase(List.of("Π"))
                .all();

        assertThat(found(keywords, true, "𐐀 π")).containsExactly("\udc00", "π");
    }
}
