package io.github.helpdeskbuttons.rules;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a text for many keywords: windows of it go through a filter of bits, what is left through a hash table,
 * and what is left then is compared with the text itself. Only the low byte of each character is in a window, which lets
 * more through than should be, and never less.
 */
final class KeywordPass implements Pass {
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /** More keywords than this behind one window would cost more than they save. */
    private static final int CROWD = 16;

    private static final int FILTER_BITS_PER_WINDOW = 16;

    /** The same where the filter is small, and the binary logarithm of how many bits are small: the nearest cache has room. */
    private static final int BITS_PER_WINDOW_IN_SMALL_FILTER = 64;

    private static final int SMALL_FILTER_BITS = 15;

    private final WindowShape shape;
    private final long mask;
    private final long caseBits;
    private final Keyword[] keywords;

    private final int filterShift;
    private final long[] filter;
    private final WindowTable table;

    /** For each entry of the table the keyword, and the place of the window in it. */
    private final int[] keywordOf;

    private final int[] placeOf;

    private KeywordPass(WindowShape shape, long caseBits, List<Keyword> keywords, int[] places) {
        this.shape = shape;
        this.mask = shape.mask();
        this.caseBits = caseBits;
        this.keywords = keywords.toArray(new Keyword[0]);
        int count = keywords.size() * shape.stride();
        int filterBits = filterBits(count);
        this.filterShift = 64 - filterBits;
        this.filter = new long[1 << (filterBits - 6)];
        this.table = new WindowTable(shape.width(), caseBits, count);
        this.keywordOf = new int[count];
        this.placeOf = new int[count];
        fill(places);
    }

    private static int filterBits(int windows) {
        int small = Math.min(SMALL_FILTER_BITS, bitsFor(BITS_PER_WINDOW_IN_SMALL_FILTER * windows));
        return Math.max(small, bitsFor(FILTER_BITS_PER_WINDOW * windows));
    }

    /** The binary logarithm of a power of two that is not less. */
    static int bitsFor(int least) {
        return Math.max(2, 32 - Integer.numberOfLeadingZeros(least - 1));
    }

    /** A pass for those keywords that the shape suits, and what it does not suit; no pass where there are none. */
    static Division divide(WindowShape shape, long caseBits, List<Keyword> keywords) {
        Crowds crowds = new Crowds(shape, caseBits, keywords);
        List<Keyword> suited = new ArrayList<>();
        IntList places = new IntList();
        List<Keyword> rest = new ArrayList<>();
        for (Keyword keyword : keywords) {
            int place = shape.fits(keyword.text().length()) ? crowds.rarestPlace(keyword) : -1;
            if (place >= 0 && crowds.choose(keyword, place)) {
                suited.add(keyword);
                places.add(place);
            } else {
                rest.add(keyword);
            }
        }
        return suited.isEmpty()
                ? new Division(List.of(), rest)
                : new Division(List.of(new KeywordPass(shape, caseBits, suited, places.toArray())), rest);
    }

    private void fill(int[] places) {
        int entry = 0;
        for (int i = 0; i < keywords.length; i++) {
            for (int place = places[i]; place < places[i] + shape.stride(); place++) {
                long hash = shape.window(keywords[i], place, caseBits) * MULTIPLIER;
                int bit = (int) (hash >>> filterShift);
                filter[bit >>> 6] |= 1L << bit;
                keywordOf[entry] = i;
                placeOf[entry] = place;
                table.add(hash, entry++, keywords[i], place);
            }
        }
    }

    @Override
    public void scan(String text, int from, int length, IndexState state) {
        int end = Math.min(length, text.length() - from - shape.width() + 1);
        if (shape.stride() == 4) {
            scanFourth(text, from, end, state);
        } else {
            scanEvery(shape.stride(), text, from, end, state);
        }
    }

    // Everything is local here, so that the compiler need not look at the fields again for each window.

    /** {@link #scanEvery} for the stride of nearly all keywords: one that the compiler knows saves a third of the time. */
    private void scanFourth(String text, int from, int end, IndexState state) {
        byte[] chunk = state.chunk;
        long[] bits = filter;
        long set = caseBits;
        long kept = mask;
        int shift = filterShift;
        for (int at = 0; at < end; at += 4) {
            long window = ((long) BYTES.get(chunk, at) | set) & kept;
            long hash = window * MULTIPLIER;
            int bit = (int) (hash >>> shift);
            if ((bits[bit >>> 6] & 1L << bit) != 0) {
                lookUp(hash, text, from, at, state);
            }
        }
    }

    private void scanEvery(int stride, String text, int from, int end, IndexState state) {
        byte[] chunk = state.chunk;
        long[] bits = filter;
        long set = caseBits;
        long kept = mask;
        int shift = filterShift;
        for (int at = 0; at < end; at += stride) {
            long window = ((long) BYTES.get(chunk, at) | set) & kept;
            long hash = window * MULTIPLIER;
            int bit = (int) (hash >>> shift);
            if ((bits[bit >>> 6] & 1L << bit) != 0) {
                lookUp(hash, text, from, at, state);
            }
        }
    }

    private void lookUp(long hash, String text, int from, int at, IndexState state) {
        for (int slot = table.first(hash); !table.isFree(slot); slot = table.next(slot)) {
            if (table.mayStand(slot, hash, at, state.chunk)) {
                compare(table.number(slot), text, from + at, state);
            }
        }
    }

    private void compare(int entry, String text, int position, IndexState state) {
        Keyword keyword = keywords[keywordOf[entry]];
        if (!state.holdsAll(keyword.atoms()) && keyword.isAt(text, position - placeOf[entry])) {
            state.hold(keyword.atoms());
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
                total += shape.fits(keyword.text().length()) ? Math.min(64, shape.places(keyword)) : 0;
            }
            int bits = bitsFor(4 * total);
            this.shift = 64 - bits;
            this.offered = new int[1 << bits];
            this.chosen = new int[1 << bits];
            for (Keyword keyword : keywords) {
                for (int place = 0; shape.fits(keyword.text().length()) && place < shape.places(keyword); place++) {
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
