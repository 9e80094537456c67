package io.github.helpdeskbuttons.rules;

/** A set of positions in a plan. A second layer of bits says which words hold any, so that a sparse set costs little. */
final class PositionSet {
    private final int size;
    private final long[] words;
    private final long[] filled;

    /** @param size how many positions there are */
    PositionSet(int size) {
        this.size = size;
        this.words = new long[(size >>> 6) + 1];
        this.filled = new long[(size >>> 12) + 1];
    }

    void add(int position) {
        words[position >>> 6] |= 1L << position;
        filled[position >>> 12] |= 1L << (position >>> 6);
    }

    boolean contains(int position) {
        return (words[position >>> 6] & 1L << position) != 0;
    }

    void addAll(PositionSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        for (int i = 0; i < filled.length; i++) {
            filled[i] |= other.filled[i];
        }
    }

    /** The first position from there on that is in the set; the number of positions where there is none. */
    int next(int from) {
        if (from >= size) {
            return size;
        }
        int word = from >>> 6;
        long rest = words[word] & -1L << from;
        if (rest != 0) {
            return (word << 6) + Long.numberOfTrailingZeros(rest);
        }
        word = nextFilled(word + 1);
        return word < 0 ? size : (word << 6) + Long.numberOfTrailingZeros(words[word]);
    }

    private int nextFilled(int from) {
        int block = from >>> 6;
        long rest = block < filled.length ? filled[block] & -1L << from : 0;
        while (rest == 0) {
            block++;
            if (block >= filled.length) {
                return -1;
            }
            rest = filled[block];
        }
        return (block << 6) + Long.numberOfTrailingZeros(rest);
    }

    void clear() {
        for (int block = 0; block < filled.length; block++) {
            for (long rest = filled[block]; rest != 0; rest &= rest - 1) {
                words[(block << 6) + Long.numberOfTrailingZeros(rest)] = 0;
            }
            filled[block] = 0;
        }
    }
}
