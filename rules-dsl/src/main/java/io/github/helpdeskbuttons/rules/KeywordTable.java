package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of many texts a text contains, at a cost that hardly depends on how many there are. */
final class KeywordTable {
    /** How much of a text is looked at together; small, so that the copy is little garbage. */
    static final int CHUNK = 512;

    /** How many characters behind a chunk the last windows of it may reach. */
    private static final int BEHIND = 24;

    /** The room for a chunk: the last window is read as eight bytes wherever it begins. */
    static final int BUFFER = CHUNK + BEHIND + 8;

    /** From how many short keywords beyond Latin-1 on a pass costs less than searching for each. */
    private static final int FEWEST_WIDE = 8;

    private final boolean ignoresCase;

    /** Whether it matters what characters there are, beside their low bytes. */
    private final boolean readsCharacters;

    private final boolean hasPasses;
    private final KeywordPass[] passes;

    private final @Nullable WidePass wide;

    /** Keywords that are searched for one by one: too few for a pass, or too much alike. */
    private final Keyword[] single;

    KeywordTable(List<Keyword> keywords) {
        this.ignoresCase = keywords.stream().anyMatch(Keyword::ignoresCase);
        List<Keyword> shortAndWide = keywords.stream().filter(WidePass::suits).toList();
        boolean worthwhile = ignoresCase || shortAndWide.size() >= FEWEST_WIDE;
        this.wide = worthwhile && !shortAndWide.isEmpty() ? new WidePass(shortAndWide, ignoresCase) : null;
        List<KeywordPass> all = new ArrayList<>();
        List<Keyword> rest = wide == null
                ? keywords
                : keywords.stream().filter(keyword -> !WidePass.suits(keyword)).toList();
        rest = divide(WindowShape.cheapestFor(rest), rest, all);
        rest = divide(WindowShape.forCrowdOf(rest), rest, all);
        this.passes = all.toArray(new KeywordPass[0]);
        this.single = rest.toArray(new Keyword[0]);
        this.hasPasses = passes.length > 0 || wide != null;
        this.readsCharacters = ignoresCase || wide != null;
    }

    private List<Keyword> divide(List<WindowShape> shapes, List<Keyword> keywords, List<KeywordPass> into) {
        List<Keyword> rest = keywords;
        for (WindowShape shape : shapes) {
            KeywordPass.Division division = KeywordPass.divide(shape, ignoresCase ? CaseFolding.CASE_BITS : 0, rest);
            into.addAll(division.passes());
            rest = division.rest();
        }
        return rest;
    }

    /** Says of each keyword that is in the text that its atoms hold. */
    void scan(String text, IndexState state) {
        for (Keyword keyword : single) {
            if (!state.holdsAll(keyword.atoms()) && keyword.isIn(text)) {
                state.hold(keyword.atoms());
            }
        }
        for (int from = 0; hasPasses && from < text.length(); from += CHUNK) {
            scanPart(text, from, state);
        }
    }

    private void scanPart(String text, int from, IndexState state) {
        int length = Math.min(CHUNK, text.length() - from);
        int end = Math.min(text.length(), from + CHUNK + BEHIND);
        boolean ascii = !readsCharacters || isAscii(text, from, end);
        read(text, from, end, ascii, state.chunk);
        for (KeywordPass pass : passes) {
            pass.scan(text, from, length, end - from, state);
        }
        if (wide != null && !ascii) {
            wide.scan(text, from, from + length, state);
        }
    }

    // The only way to the low bytes of some characters that does not copy the whole text.
    @SuppressWarnings("deprecation")
    private void read(String text, int from, int end, boolean ascii, byte[] into) {
        if (ascii || !ignoresCase) {
            text.getBytes(from, end, into, 0);
        } else {
            for (int i = from; i < end; i++) {
                into[i - from] = CaseFolding.coarse(text.charAt(i));
            }
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
