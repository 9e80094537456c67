package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of many texts a text contains, at a cost that hardly depends on how many there are. */
final class KeywordTable {
    /** How much of a text is looked at together: small, so that a new JVM soon sees that the loops over it are worth compiling. */
    static final int CHUNK = 512;

    /** How many characters behind a chunk the last windows of it may reach. */
    private static final int BEHIND = 24;

    /** The room for a chunk: the last window is read as eight bytes wherever it begins. */
    static final int BUFFER = CHUNK + BEHIND + 8;

    /** From how many short keywords beyond Latin-1 on a pass costs less than searching for each. */
    private static final int FEWEST_WIDE = 8;

    private final boolean ignoresCase;

    /** Keywords of ASCII characters alone. */
    private final KeywordPasses ascii;

    /** Keywords with other characters: no text of ASCII characters has one, whether case is ignored or not. */
    private final KeywordPasses others;

    /** The same, where they are short and many. */
    private final @Nullable WidePass wide;

    /** Whether it matters if the text is ASCII. */
    private final boolean readsCharacters;

    /** Whether, of a text that is not, it matters of each part. */
    private final boolean readsCharactersOfParts;

    KeywordTable(List<Keyword> keywords) {
        List<Keyword> plain = new ArrayList<>();
        List<Keyword> rest = new ArrayList<>();
        List<Keyword> shortAndWide = new ArrayList<>();
        boolean anyIgnoresCase = false;
        for (Keyword keyword : keywords) {
            boolean isWide = WidePass.suits(keyword);
            (keyword.isAscii() ? plain : isWide ? shortAndWide : rest).add(keyword);
            anyIgnoresCase |= keyword.ignoresCase();
        }
        this.ignoresCase = anyIgnoresCase;
        boolean paysForWide = !shortAndWide.isEmpty() && (ignoresCase || shortAndWide.size() >= FEWEST_WIDE);
        this.wide = paysForWide ? new WidePass(shortAndWide, ignoresCase) : null;
        if (!paysForWide) {
            rest.addAll(shortAndWide);
        }
        long caseBits = ignoresCase ? CaseFolding.CASE_BITS : 0;
        this.ascii = new KeywordPasses(plain, caseBits);
        this.others = new KeywordPasses(rest, caseBits);
        this.readsCharactersOfParts = wide != null || ignoresCase;
        this.readsCharacters = wide != null || others.hasPasses() || (ignoresCase && ascii.hasPasses());
    }

    /** Says of each keyword that is in the text that its atoms hold. */
    void scan(String text, IndexState state) {
        int asciiUntil = readsCharacters ? Ascii.asciiUntil(text, state.characters, state.quarter) : 0;
        boolean isAscii = asciiUntil == text.length();
        boolean seeksOthers = !isAscii && !others.isEmpty();
        ascii.searchSingly(text, 0, state);
        if (seeksOthers) {
            others.searchSingly(text, asciiUntil, state);
        }
        if (ascii.hasPasses() || (seeksOthers && others.hasPasses()) || (wide != null && !isAscii)) {
            for (int from = 0; from < text.length(); from += CHUNK) {
                scanPart(text, from, asciiUntil, state);
            }
        }
    }

    private void scanPart(String text, int from, int asciiUntil, IndexState state) {
        int length = Math.min(CHUNK, text.length() - from);
        int end = Math.min(text.length(), from + CHUNK + BEHIND);
        boolean isPartAscii =
                end <= asciiUntil || (readsCharactersOfParts && Ascii.isAscii(text, from, end, state.characters));
        read(text, from, end, isPartAscii, state);
        ascii.scan(text, from, length, state);
        if (asciiUntil < text.length()) {
            others.scan(text, from, length, state);
            if (wide != null && !isPartAscii) {
                wide.scan(text, from, length, state);
            }
        }
    }

    /** Reads the low bytes of some characters, folded where case is ignored and they are not ASCII. */
    @SuppressWarnings("deprecation") // the only way to the low bytes that does not copy the whole text
    private void read(String text, int from, int end, boolean isAscii, IndexState state) {
        if (isAscii || !ignoresCase) {
            text.getBytes(from, end, state.chunk, 0);
        } else {
            for (int i = 0; i < end - from; i++) {
                state.chunk[i] = CaseFolding.coarse(state.characters[i]);
            }
        }
    }
}
