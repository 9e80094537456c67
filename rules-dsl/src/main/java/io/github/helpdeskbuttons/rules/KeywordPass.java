package io.github.helpdeskbuttons.rules;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int FREE = -1;

    private static final int CROWD = 16;

    private static final int FILTER_BITS_PER_WINDOW = 16;

    /** The binary logarithm of how many bits even the smallest filter has. */
    private static final int LEAST_FILTER_BITS = 12;

    private final WindowShape shape;
    private final long mask;
    private final long caseBits;
    private final Keyword[] keywords;

    private final int filterShift;
    private final long[] filter;
    private final int tableShift;
    private final long[] windows;

    /** For each window the first of its entries, or free, and how many they are. */
    private final int[] heads;

    private final int[] counts;

    /** For each entry the keyword, and the place of the window in it. */
    private final int[] keywordOf;

    private final int[] placeOf;

    /** For each entry more characters of the keyword, and where they stand from the window: a cheap look before a dear one. */
    private final long[] probes;

    private final byte[] probeFrom;
    private final byte[] probeLength;

    private KeywordPass(WindowShape shape, long caseBits, List<Keyword> keywords, int[] places) {
        this.shape = shape;
        this.mask = shape.mask();
        this.caseBits = caseBits;
        this.keywords = keywords.toArray(new Keyword[0]);
        int count = keywords.size() * shape.stride();
        int tableBits = bitsFor(2 * count);
        this.tableShift = 64 - tableBits;
        this.windows = new long[1 << tableBits];
        this.heads = new int[1 << tableBits];
        Arrays.fill(heads, FREE);
        int filterBits = Math.max(LEAST_FILTER_BITS, bitsFor(FILTER_BITS_PER_WINDOW * count));
        this.filterShift = 64 - filterBits;
        this.filter = new long[1 << (filterBits - 6)];
        this.keywordOf = new int[count];
        this.placeOf = new int[count];
        this.probes = new long[count];
        this.probeFrom = new byte[count];
        this.probeLength = new byte[count];
        this.counts = fill(places);
    }

    private static int bitsFor(int least) {
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

    private int[] fill(int[] places) {
        int[] counts = new int[windows.length];
        for (int i = 0; i < keywords.length; i++) {
            for (int place = places[i]; place < places[i] + shape.stride(); place++) {
                counts[claim(shape.window(keywords[i], place, caseBits))]++;
            }
        }
        int[] filled = new int[windows.length];
        int next = 0;
        for (int slot = 0; slot < windows.length; slot++) {
            heads[slot] = counts[slot] == 0 ? FREE : next;
            next += counts[slot];
        }
        for (int i = 0; i < keywords.length; i++) {
            for (int place = places[i]; place < places[i] + shape.stride(); place++) {
                int slot = claim(shape.window(keywords[i], place, caseBits));
                enter(heads[slot] + filled[slot]++, i, place);
            }
        }
        return filled;
    }

    /** The probe is what stands before the window, or behind it where that is more. */
    private void enter(int entry, int number, int place) {
        Keyword keyword = keywords[number];
        int behind = keyword.text().length() - place - shape.width();
        boolean before = place >= behind;
        int count = Math.min(8, before ? place : behind);
        int start = before ? place - count : place + shape.width();
        keywordOf[entry] = number;
        placeOf[entry] = place;
        probes[entry] = WindowShape.bytes(keyword, start, count, caseBits);
        probeFrom[entry] = (byte) (start - place);
        probeLength[entry] = (byte) count;
    }

    /** The place of the window in the table, made where it has none yet. */
    private int claim(long window) {
        long hash = window * MULTIPLIER;
        int slot = (int) (hash >>> tableShift);
        while (heads[slot] != FREE && windows[slot] != window) {
            slot = (slot + 1) & (heads.length - 1);
        }
        if (heads[slot] == FREE) {
            windows[slot] = window;
            heads[slot] = 0;
            int bit = (int) (hash >>> filterShift);
            filter[bit >>> 6] |= 1L << bit;
        }
        return slot;
    }

    @Override
    public void scan(String text, int from, int length, int read, IndexState state) {
        int end = Math.min(length, text.length() - from - shape.width() + 1);
        if (shape.stride() == 4) {
            scanFourth(text, from, end, read, state);
        } else {
            scanEvery(shape.stride(), text, from, end, read, state);
        }
    }

    // Everything is local here, so that the compiler need not look at the fields again for each window.

    /** {@link #scanEvery} for the stride of nearly all keywords: one that the compiler knows saves a third of the time. */
    private void scanFourth(String text, int from, int end, int read, IndexState state) {
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
                lookUp(window, (int) (hash >>> tableShift), text, from, at, read, state);
            }
        }
    }

    private void scanEvery(int stride, String text, int from, int end, int read, IndexState state) {
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
                lookUp(window, (int) (hash >>> tableShift), text, from, at, read, state);
            }
        }
    }

    private void lookUp(long window, int start, String text, int from, int at, int read, IndexState state) {
        int slot = start;
        while (heads[slot] != FREE) {
            if (windows[slot] == window) {
                int end = heads[slot] + counts[slot];
                for (int entry = heads[slot]; entry < end; entry++) {
                    if (mayStand(entry, at, read, state.chunk)) {
                        compare(entry, text, from + at, state);
                    }
                }
                return;
            }
            slot = (slot + 1) & (heads.length - 1);
        }
    }

    /** Whether the probe is there too, as far as that can be told from the chunk. */
    private boolean mayStand(int entry, int at, int read, byte[] chunk) {
        int start = at + probeFrom[entry];
        int length = probeLength[entry];
        return start < 0
                || start + length > read
                || (((long) BYTES.get(chunk, start) | caseBits) & WindowShape.mask(length)) == probes[entry];
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
