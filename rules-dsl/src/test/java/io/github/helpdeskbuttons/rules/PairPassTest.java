package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which keywords a pass over pairs takes, and by which of their pairs. */
class PairPassTest {

    private static Pass.Division divide(List<String> texts) {
        return PairPass.divide(0, new NumberedKeywords().exact(texts).all());
    }

    private static List<String> leftOf(List<String> texts) {
        return divide(texts).rest().stream().map(Keyword::text).toList();
    }

    private static List<String> leftOf(String first, List<String> others) {
        List<String> texts = new ArrayList<>();
        texts.add(first);
        texts.addAll(others);
        return leftOf(texts);
    }

    /** Texts of one pair and no other: the same as this one, since of each unit the low byte alone counts. */
    private static List<String> sharing(String pair, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            texts.add((char) (pair.charAt(0) + 0x100 * i) + pair.substring(1));
        }
        return texts;
    }

    /** Texts of one pair each, all different. */
    private static List<String> differing(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("" + (char) ('a' + i / 20) + (char) ('a' + i % 20));
        }
        return texts;
    }

    @Test
    void aTextOfTwoCharactersIsInThePass() {
        assertThat(divide(List.of("ab")).passes()).hasSize(1);
        assertThat(leftOf(List.of("ab"))).isEmpty();
    }

    @Test
    void whatHasNoPairIsLeft() {
        assertThat(divide(List.of("a")).passes()).isEmpty();
        assertThat(leftOf(List.of("a", "ab", "b"))).containsExactly("a", "b");
    }

    @Test
    void sixteenKeywordsMayHaveOnePair() {
        assertThat(leftOf(sharing("ab", 16))).isEmpty();
        assertThat(leftOf(sharing("ab", 18)))
                .containsExactlyElementsOf(sharing("ab", 18).subList(16, 18));
    }

    @Test
    void thereIsRoomForAsManyPairsAsAByteNumbers() {
        assertThat(leftOf(differing(255))).isEmpty();
        assertThat(leftOf(differing(256))).containsExactly(differing(256).get(255));
    }

    @Test
    void whereThereIsNoRoomForAnotherPairAKnownOneStillTakesKeywords() {
        List<String> texts = differing(256);
        texts.addAll(sharing(texts.get(0), 1));
        texts.add("-" + texts.get(7));

        assertThat(leftOf(texts)).containsExactly(texts.get(255));
    }

    @Test
    void aRarePairIsTakenBeforeACommonOne() {
        assertThat(leftOf("ab-", sharing("ab", 16))).isEmpty();
        assertThat(leftOf("ab-", sharing("b-", 16))).hasSize(1);
        assertThat(leftOf("-ab", sharing("ab", 16))).isEmpty();
    }

    @Test
    void aRarePairIsTakenHoweverManyHaveItAlready() {
        List<String> texts = sharing("b-", 15);
        texts.add("ab-");
        texts.addAll(sharing("ab", 16));

        assertThat(leftOf(texts)).isEmpty();
    }

    @Test
    void ofTwoCommonPairsTheOneThatFewerHaveIsTaken() {
        List<String> texts = sharing("ab", 1);
        texts.add("abc");
        texts.addAll(sharing("ab", 16).subList(1, 16));

        assertThat(leftOf(texts)).isEmpty();
    }
}
