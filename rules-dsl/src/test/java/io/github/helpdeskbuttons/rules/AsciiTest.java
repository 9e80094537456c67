package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiTest {

    private static String allFrom(int first) {
        StringBuilder text = new StringBuilder();
        for (int character = first; character < 0x80; character++) {
            text.append((char) character);
        }
        return text.toString();
    }

    @Test
    void lowerCaseChangesTheCapitalsAloneWhereverTheyStand() {
        for (int first = 0; first < 0x80; first++) {
            String text = allFrom(first);
            assertThat(Ascii.lower(text)).isEqualTo(TextOracle.foldCase(text));
        }
    }

    @Test
    void oneOtherCharacterAnywhereIsSeen() {
        String text = allFrom(0).repeat(35);
        assertThat(Ascii.isAscii(text)).isTrue();
        for (int position = 0; position < text.length(); position++) {
            for (String other : new String[] {"\u0080", "é", "\u0141", "\ud801"}) {
                String changed = text.substring(0, position) + other + text.substring(position + 1);
                assertThat(Ascii.isAscii(changed)).isFalse();
            }
        }
    }

    @Test
    void theFirstCharacterBeyondAsciiIsSeenBesideNothingElse() {
        assertThat(Ascii.isAscii("\u007f")).isTrue();
        assertThat(Ascii.isAscii("\u0080")).isFalse();
        assertThat(Ascii.isAscii("")).isTrue();
    }

    @Test
    void whatStandsBeforeTheBlockOfTheFirstOtherCharacterIsKnownToBeAscii() {
        String text = allFrom(0).repeat(35);
        char[] room = new char[Ascii.BLOCK];
        char[] quarter = new char[Ascii.BLOCK / 4];
        for (int position = 0; position < text.length(); position++) {
            String changed = text.substring(0, position) + "é" + text.substring(position + 1);
            assertThat(Ascii.asciiUntil(changed, room, quarter)).isEqualTo(position / Ascii.BLOCK * Ascii.BLOCK);
        }
        assertThat(Ascii.asciiUntil(text, room, quarter)).isEqualTo(text.length());
    }

    @Test
    void aTextIsFoldedAlikeHoweverLongItIs() {
        for (int length = 0; length < 200; length++) {
            String plain = "The MRI-WorkStation @ [Z] ".repeat(8).substring(0, length);
            assertThat(Texts.foldCase(plain)).isEqualTo(TextOracle.foldCase(plain));
            assertThat(Texts.foldCase(plain + "É\u212a")).isEqualTo(TextOracle.foldCase(plain + "É\u212a"));
        }
    }
}
