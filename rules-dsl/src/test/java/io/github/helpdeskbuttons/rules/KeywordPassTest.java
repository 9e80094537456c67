package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which keywords a pass over windows takes, and by which of their windows. */
class KeywordPassTest {
    private static final WindowShape FOURS = new WindowShape(4, 1, 0, 0);
    private static final WindowShape FOURS_AT_EVERY_SECOND = new WindowShape(4, 2, 0, 0);

    private static Pass.Division divide(WindowShape shape, List<String> texts) {
        return KeywordPass.divide(shape, 0, new NumberedKeywords().exact(texts).all());
    }

    private static List<String> leftOf(WindowShape shape, List<String> texts) {
        return divide(shape, texts).rest().stream().map(Keyword::text).toList();
    }

    /** Texts that differ, but have the same windows: of each unit the low byte alone counts there. */
    private static List<String> alike(String text, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            texts.add((char) (text.charAt(0) + 0x100 * i) + text.substring(1));
        }
        return texts;
    }

    private static List<String> with(String first, List<String> others) {
        List<String> texts = new ArrayList<>();
        texts.add(first);
        texts.addAll(others);
        return texts;
    }

    @Test
    void ofNothingThereIsNoPass() {
        assertThat(divide(FOURS, List.of()).passes()).isEmpty();
        assertThat(divide(FOURS, List.of()).rest()).isEmpty();
    }

    @Test
    void whatIsShorterThanTheShapeIsLeft() {
        assertThat(divide(FOURS, List.of("abc")).passes()).isEmpty();
        assertThat(leftOf(FOURS, List.of("abc", "abcd"))).containsExactly("abc");
        assertThat(divide(FOURS, List.of("abc", "abcd")).passes()).hasSize(1);
        assertThat(leftOf(FOURS_AT_EVERY_SECOND, List.of("abcd", "abcde"))).containsExactly("abcd");
    }

    @Test
    void sixteenKeywordsMayShareAWindow() {
        assertThat(leftOf(FOURS, alike("abcd", 16))).isEmpty();
        assertThat(leftOf(FOURS, alike("abcd", 18)))
                .containsExactlyElementsOf(alike("abcd", 18).subList(16, 18));
    }

    @Test
    void aWindowThatIsCrowdedLeavesAKeywordWhicheverOfItsWindowsThatIs() {
        List<String> texts = alike("abcde", 16);

        // Another first window, the same second one; and the other way about.
        assertThat(leftOf(FOURS_AT_EVERY_SECOND, with("xbcde", texts))).hasSize(1);
        assertThat(leftOf(FOURS_AT_EVERY_SECOND, with("abcdx", texts))).hasSize(1);
        assertThat(leftOf(FOURS_AT_EVERY_SECOND, with("xbcdx", texts))).isEmpty();
    }

    @Test
    void aKeywordIsLookedForByTheWindowThatFewestHave() {
        assertThat(leftOf(FOURS, with("abcdx", alike("abcd", 16)))).isEmpty();
        assertThat(leftOf(FOURS, with("xabcd", alike("abcd", 16)))).isEmpty();
        assertThat(leftOf(FOURS, with("xabcdx", with("xabc", alike("abcd", 16)))))
                .isEmpty();
    }

    @Test
    void theWorstOfTheWindowsInARowCounts() {
        // Of the rows of two windows in "abcdefg", both "abcd bcde" and "bcde cdef" have one that many have.
        assertThat(leftOf(FOURS_AT_EVERY_SECOND, with("abcdefg", alike("abcde", 16))))
                .isEmpty();
        assertThat(leftOf(FOURS_AT_EVERY_SECOND, with("gfabcde", alike("abcde", 16))))
                .isEmpty();
    }
}
