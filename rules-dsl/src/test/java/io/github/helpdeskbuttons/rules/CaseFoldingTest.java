package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseFoldingTest {

    @Test
    void foldingKeepsTheUnitsOfEveryCharacterApart() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = Character.toString(character);
            String folded = Texts.foldCase(text);

            assertThat(folded).hasSameSizeAs(text);
            for (int i = 0; i < text.length(); i++) {
                assertThat(CaseFolding.unit(text, i)).isEqualTo(folded.charAt(i));
            }
        }
    }

    @Test
    void charactersThatFoldingMakesEqualHaveTheSameCoarseBytes() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = Character.toString(character);
            String folded = Texts.foldCase(text);

            for (int i = 0; i < text.length(); i++) {
                assertThat(CaseFolding.coarse(text.charAt(i))).isEqualTo(CaseFolding.coarse(folded.charAt(i)));
            }
        }
    }

    @Test
    void aHalfOfACharacterIsFoldedWithItsOtherHalfOrNotAtAll() {
        assertThat(CaseFolding.matches("\ud801\ud801\udc00", 1, "\ud801\udc28")).isTrue();
        assertThat(CaseFolding.matches("\ud801\udc00", 1, "\udc00")).isFalse();
        assertThat(CaseFolding.matches("\udc00", 0, "\udc00")).isTrue();
    }
}
