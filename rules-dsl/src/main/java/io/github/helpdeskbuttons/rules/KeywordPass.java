package io.github.helpdeskbuttons.rules;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a text for many keywords: windows of it go through a filter of bits, what is left through a hash table,
 * and what is left then is compared with the text itself. Only the low byte of each character is in a window, which lets
 * more through than should be, and never less.
 */
final class KeywordPass {
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /** More keywords than this behind one window would cost more than they save. */
    private static final int CROWD = 16;

    private static final int FILTER_BITS_PER_WINDOW = 16;

    private final int width;
    private final int stride;
    private final long mask;
    private final long caseBits;
    private final Keyword[] keywords;

    private final int filterShift;
    private final long[] filter;
    private final int tableShift;
    private final long[] windows;

    /** For each window where its list begins in {@link #lists}; 0 where the place is free. */
    private final int[] heads;

    /** Each list is its length, then pairs of a keyword and the window's place in it. */
    private final int[] lists;

    private KeywordPass(WindowShape shape, long caseBits, List<Keyword> keywords, int[] places) {
        this.width = shape.width();
        this.stride = shape.stride();
        this.mask = shape.mask();
        this.caseBits = caseBits;
        this.keywords = keywords.toArray(new Keyword[0]);
        int count = keywords.size() * stride;
        int tableBits = bitsFor(2 * count);
        this.tableShift = 64 - tableBits;
        this.windows = new long[1 << tableBits];
        this.heads = new int[1 << tableBits];
        int filterBits = Math.max(6, bitsFor(FILTER_BITS_PER_WINDOW * count));
        this.filterShift = 64 - filterBits;
        this.filter = new long[1 << (filterBits - 6)];
        this.lists = fill(shape, places);
    }

    private static int bitsFor(int least) {
        return Math.max(2, 32 - Integer.numberOfLeadingZeros(least - 1));
    }

    /** A pass for those keywords that the shape suits, and what it does not suit; no pass where they are too few. */
    static Division divide(WindowShape shape, long caseBits, List<Keyword> keywords) {
        Crowds crowds = new Crowds(shape, caseBits, keywords);
        List<Keyword> suited = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Keyword> rest = new ArrayList<>();
        for (Keyword keyword : keywords) {
            int place = shape.fits(keyword) ? crowds.rarestPlace(keyword) : -1;
            if (place >= 0 && crowds.choose(keyword, place)) {
                suited.add(keyword);
                places.add(place);
            } else {
                rest.add(keyword);
            }
        }
        boolean worthwhile = suited.size() >= shape.fewest() || suited.stream().anyMatch(Keyword::ignoresCase);
        return worthwhile
                ? new Division(
                        List.of(new KeywordPass(
                                shape,
                                caseBits,
                                suited,
                                places.stream().mapToInt(Integer::intValue).toArray())),
                        rest)
                : new Division(List.of(), keywords);
    }

    /**
     * What became of keywords.
     *
     * @param passes the pass, where there is one
     * @param rest the keywords that are not in it
     */
    record Division(List<KeywordPass> passes, List<Keyword> rest) {}

    private int[] fill(WindowShape shape, int[] places) {
        int[] lengths = new int[windows.length];
        int used = 1;
        for (int i = 0; i < keywords.length; i++) {
            for (int j = 0; j < stride; j++) {
                int slot = claim(shape.window(keywords[i], places[i] + j, caseBits));
                used += lengths[slot] == 0 ? 3 : 2;
                lengths[slot]++;
            }
        }
        int[] filled = new int[used];
        int next = 1;
        for (int i = 0; i < keywords.length; i++) {
            for (int j = 0; j < stride; j++) {
                int slot = claim(shape.window(keywords[i], places[i] + j, caseBits));
                if (heads[slot] < 0) {
                    heads[slot] = next;
                    next += 1 + 2 * lengths[slot];
                }
                int end = heads[slot] + 1 + 2 * filled[heads[slot]]++;
                filled[end] = i;
                filled[end + 1] = places[i] + j;
            }
        }
        return filled;
    }

    /** The place of the window in the table, made where it has none yet. */
    private int claim(long window) {
        long hash = window * MULTIPLIER;
        int slot = (int) (hash >>> tableShift);
        while (heads[slot] != 0 && windows[slot] != window) {
            slot = (slot + 1) & (heads.length - 1);
        }
        if (heads[slot] == 0) {
            windows[slot] = window;
            heads[slot] = -1;
            int bit = (int) (hash >>> filterShift);
            filter[bit >>> 6] |= 1L << bit;
        }
        return slot;
    }

    /**
     * Looks at the windows that begin in a part of the text.
     *
     * @param chunk the low bytes of the part, and of at least seven characters behind it where there are any
     * @param from where the part begins in the text; a multiple of the stride
     * @param length how long the part is
     */
    void scan(ByteBuffer chunk, String text, int from, int length, IndexState state) {
        int end = Math.min(length, text.length() - from - width + 1);
        for (int at = 0; at < end; at += stride) {
            long window = (chunk.getLong(at) | caseBits) & mask;
            long hash = window * MULTIPLIER;
            int bit = (int) (hash >>> filterShift);
            if ((filter[bit >>> 6] & 1L << bit) != 0) {
                lookUp(window, (int) (hash >>> tableShift), text, from + at, state);
            }
        }
    }

    private void lookUp(long window, int start, String text, int position, IndexState state) {
        int slot = start;
        while (heads[slot] != 0) {
            if (windows[slot] == window) {
                compare(heads[slot], text, position, state);
                return;
            }
            slot = (slot + 1) & (heads.length - 1);
        }
    }

    private void compare(int head, String text, int position, IndexState state) {
        int end = head + 1 + 2 * lists[head];
        for (int i = head + 1; i < end; i += 2) {
            Keyword keyword = keywords[lists[i]];
            if (!state.holdsAll(keyword.atoms()) && keyword.isAt(text, position - lists[i + 1])) {
                state.hold(keyword.atoms());
            }
        }
    }

    /** How many keywords would share each window; collisions only make it look like more. */
    private static final class Crowds {
        private final WindowShape shape;
        private final long caseBits;
        private final int shift;
        private final int[] offered;
        private final int[] chosen;

        private Crowds(WindowShape shape, long caseBits, List<Keyword> keywords) {
            this.shape = shape;
            this.caseBits = caseBits;
            int total = 1;
            for (Keyword keyword : keywords) {
                total += shape.fits(keyword) ? Math.min(64, shape.places(keyword)) : 0;
            }
            int bits = bitsFor(4 * total);
            this.shift = 64 - bits;
            this.offered = new int[1 << bits];
            this.chosen = new int[1 << bits];
            for (Keyword keyword : keywords) {
                for (int place = 0; shape.fits(keyword) && place < shape.places(keyword); place++) {
                    offered[slot(keyword, place)]++;
                }
            }
        }

        private int slot(Keyword keyword, int place) {
            return (int) ((shape.window(keyword, place, caseBits) * MULTIPLIER) >>> shift);
        }

        /** Where windows begin that as few other keywords have as possible. */
        private int rarestPlace(Keyword keyword) {
            int best = 0;
            int least = Integer.MAX_VALUE;
            for (int place = 0; place + shape.stride() <= shape.places(keyword); place++) {
                int most = 0;
                for (int i = 0; i < shape.stride(); i++) {
                    most = Math.max(most, offered[slot(keyword, place + i)]);
                }
                if (most < least) {
                    least = most;
                    best = place;
                }
            }
            return best;
        }

        private boolean choose(Keyword keyword, int place) {
            for (int i = 0; i < shape.stride(); i++) {
                if (chosen[slot(keyword, place + i)] >= CROWD) {
                    return false;
                }
            }
            for (int i = 0; i < shape.stride(); i++) {
                chosen[slot(keyword, place + i)]++;
            }
            return true;
        }
    }
}
