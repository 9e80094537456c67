package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;

/** Finds which of many texts a text contains, at a cost that hardly depends on how many there are. */
final class KeywordTable {
    /** How much of a text is looked at together; small, so that the copy is little garbage. */
    static final int CHUNK = 512;

    /** How many characters behind a chunk the last windows of it may reach. */
    private static final int BEHIND = 7;

    /** The room for a chunk: the last window is read as eight bytes wherever it begins. */
    static final int BUFFER = CHUNK + BEHIND + 1;

    private final boolean ignoresCase;
    private final KeywordPass[] passes;

    /** Keywords that are searched for one by one: too few for a pass, or too much alike. */
    private final Keyword[] single;

    KeywordTable(List<Keyword> keywords) {
        this.ignoresCase = keywords.stream().anyMatch(Keyword::ignoresCase);
        List<KeywordPass> all = new ArrayList<>();
        List<Keyword> rest = keywords;
        for (WindowShape shape : WindowShape.ALL) {
            KeywordPass.Division division = KeywordPass.divide(shape, ignoresCase ? CaseFolding.CASE_BITS : 0, rest);
            all.addAll(division.passes());
            rest = division.rest();
        }
        this.passes = all.toArray(new KeywordPass[0]);
        this.single = rest.toArray(new Keyword[0]);
    }

    /** Says of each keyword that is in the text that its atoms hold. */
    void scan(String text, IndexState state) {
        for (Keyword keyword : single) {
            if (!state.holdsAll(keyword.atoms()) && keyword.isIn(text)) {
                state.hold(keyword.atoms());
            }
        }
        for (int from = 0; passes.length > 0 && from < text.length(); from += CHUNK) {
            int length = Math.min(CHUNK, text.length() - from);
            read(text, from, Math.min(text.length(), from + CHUNK + BEHIND), state.chunk);
            for (KeywordPass pass : passes) {
                pass.scan(state.window, text, from, length, state);
            }
        }
    }

    // The only way to the low bytes of some characters that does not copy the whole text.
    @SuppressWarnings("deprecation")
    private void read(String text, int from, int end, byte[] into) {
        if (ignoresCase && !isAscii(text, from, end)) {
            for (int i = from; i < end; i++) {
                into[i - from] = CaseFolding.coarse(text.charAt(i));
            }
        } else {
            text.getBytes(from, end, into, 0);
        }
    }

    private static boolean isAscii(String text, int from, int end) {
        int seen = 0;
        for (int i = from; i < end; i++) {
            seen |= text.charAt(i);
        }
        return seen < 0x80;
    }
}
