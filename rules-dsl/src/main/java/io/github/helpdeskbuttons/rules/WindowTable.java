package io.github.helpdeskbuttons.rules;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A hash table from windows to what they are windows of. All that a look at it needs lies side by side, since a table of
 * many keywords does not fit the nearest cache.
 *
 * <p>A window is told from others by its hash alone, and by more characters of the keyword, the probe. That lets a few
 * through that should not be; what is found is compared with the text anyway.
 */
final class WindowTable {
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** How many longs an entry takes: one of its own, and its probe. */
    private static final int STEP = 2;

    // An entry from its highest bit: 32 bits of the hash; its number, counted from one, so that none is zero, which is
    // free;
    // whether the probe stands before the window; and how long the probe is.

    private static final int NUMBER_SHIFT = 5;
    private static final long BEFORE = 1 << 4;
    private static final int LENGTH = (1 << 4) - 1;

    private final int width;
    private final long caseBits;
    private final long[] slots;
    private final int shift;

    /**
     * @param width how many characters a window has
     * @param caseBits what is set in each byte of windows and probes
     * @param count how many entries there will be
     */
    WindowTable(int width, long caseBits, int count) {
        int bits = KeywordPass.bitsFor(2 * count);
        this.width = width;
        this.caseBits = caseBits;
        this.slots = new long[STEP << bits];
        this.shift = 64 - bits;
    }

    /**
     * Enters a window of a keyword.
     *
     * @param hash of the window
     * @param number what is to be found
     * @param place where the keyword has the window
     */
    void add(long hash, int number, Keyword keyword, int place) {
        int behind = keyword.text().length() - place - width;
        boolean before = place >= behind;
        int length = Math.min(8, before ? place : behind);
        int slot = first(hash);
        while (!isFree(slot)) {
            slot = next(slot);
        }
        slots[slot] = kept(hash) << 32 | (number + 1L) << NUMBER_SHIFT | (before ? BEFORE : 0) | length;
        slots[slot + 1] = WindowShape.bytes(keyword, before ? place - length : place + width, length, caseBits);
    }

    /** What the highest bits, which say where to begin, leave of the hash. */
    private static long kept(long hash) {
        return hash >>> 16 & 0xffffffffL;
    }

    /** Where the entries of a window begin; they end before the next place that is free. */
    int first(long hash) {
        return (int) (hash >>> shift) * STEP;
    }

    int next(int slot) {
        return slot + STEP & slots.length - 1;
    }

    boolean isFree(int slot) {
        return slots[slot] == 0;
    }

    int number(int slot) {
        return ((int) slots[slot] >>> NUMBER_SHIFT) - 1;
    }

    /**
     * Whether an entry is of this window, and its probe is there too, as far as that can be told from a chunk.
     *
     * @param hash of the window
     * @param at where the window stands in the chunk
     */
    boolean mayStand(int slot, long hash, int at, byte[] chunk) {
        long entry = slots[slot];
        if (entry >>> 32 != kept(hash)) {
            return false;
        }
        int length = (int) entry & LENGTH;
        int start = (entry & BEFORE) == 0 ? at + width : at - length;
        // Where the probe reaches behind the text, so does the keyword, and does not stand there.
        return start < 0 || (((long) BYTES.get(chunk, start) | caseBits) & WindowShape.mask(length)) == slots[slot + 1];
    }
}
