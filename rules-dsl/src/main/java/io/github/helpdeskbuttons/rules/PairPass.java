package io.github.helpdeskbuttons.rules;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over every pair of characters of a text, for keywords that are short, or that have a pair that is met hardly
 * anywhere else. A table says at once of each pair whether it belongs to a keyword: no hash, and seven pairs for each read.
 */
final class PairPass implements Pass {
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** How many places the table has; without the highest bit, so that it is smaller and no two ASCII pairs share one. */
    private static final int PLACES = 1 << 15;

    /** How many pairs there are in eight bytes. */
    private static final int STEP = 7;

    /** How many different pairs a byte can number, beside none. */
    private static final int MOST_PAIRS = 255;

    /** More keywords than this with one pair would cost more than they save. */
    private static final int CROWD = 16;

    private final long caseBits;

    /** For each place of a pair of low bytes its number, counted from one, where a keyword has the pair; else 0. */
    private final byte[] numbers = new byte[PLACES];

    /** For each number the keywords that have the pair. */
    private final List<List<Entry>> entries = new ArrayList<>();

    private PairPass(long caseBits) {
        this.caseBits = caseBits;
    }

    /** A keyword, and where it has the pair. */
    private record Entry(Keyword keyword, int place) {}

    /** A pass for those keywords that have a pair for which there is room, and what has none. */
    static Division divide(long caseBits, List<Keyword> keywords) {
        PairPass pass = new PairPass(caseBits);
        List<Keyword> rest = new ArrayList<>();
        for (Keyword keyword : keywords) {
            if (!pass.add(keyword)) {
                rest.add(keyword);
            }
        }
        return new Division(pass.entries.isEmpty() ? List.of() : List.of(pass), rest);
    }

    private boolean add(Keyword keyword) {
        int place = bestPlace(keyword);
        if (place < 0) {
            return false;
        }
        int pair = pair(keyword, place);
        if (numbers[pair] == 0) {
            entries.add(new ArrayList<>());
            numbers[pair] = (byte) entries.size();
        }
        entries.get((numbers[pair] & 0xff) - 1).add(new Entry(keyword, place));
        return true;
    }

    private int pair(Keyword keyword, int place) {
        return (int) WindowShape.bytes(keyword, place, 2, caseBits) & PLACES - 1;
    }

    /** A rare pair before any other, and one that few keywords have; -1 where there is room for none. */
    private int bestPlace(Keyword keyword) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int place = 0; place < keyword.text().length() - 1; place++) {
            int number = numbers[pair(keyword, place)] & 0xff;
            int crowd = number == 0 ? 0 : entries.get(number - 1).size();
            boolean hasRoom = number == 0 ? entries.size() < MOST_PAIRS : crowd < CROWD;
            int cost = crowd + (keyword.hasRarePairAt(place) ? 0 : CROWD);
            if (hasRoom && cost < least) {
                least = cost;
                best = place;
            }
        }
        return best;
    }

    @Override
    public void scan(String text, int from, int length, IndexState state) {
        byte[] chunk = state.chunk;
        byte[] table = numbers;
        // By the table's length and not by PLACES, so that the compiler sees that every place is in the table.
        int kept = table.length - 1;
        long set = caseBits;
        for (int at = 0; at < length; at += STEP) {
            long eight = (long) BYTES.get(chunk, at) | set;
            int met = table[(int) eight & kept]
                    | table[(int) (eight >>> 8) & kept]
                    | table[(int) (eight >>> 16) & kept]
                    | table[(int) (eight >>> 24) & kept]
                    | table[(int) (eight >>> 32) & kept]
                    | table[(int) (eight >>> 40) & kept]
                    | table[(int) (eight >>> 48) & kept];
            if (met != 0) {
                lookUp(eight, text, from + at, state);
            }
        }
    }

    /** What lies behind the text may be met too, in vain: keywords are compared with the text itself. */
    private void lookUp(long eight, String text, int position, IndexState state) {
        for (int i = 0; i < STEP; i++) {
            int number = numbers[(int) (eight >>> (8 * i)) & PLACES - 1] & 0xff;
            if (number != 0) {
                compare(entries.get(number - 1), text, position + i, state);
            }
        }
    }

    private static void compare(List<Entry> met, String text, int position, IndexState state) {
        for (int i = 0; i < met.size(); i++) {
            Keyword keyword = met.get(i).keyword;
            if (!state.holdsAll(keyword.atoms()) && keyword.isAt(text, position - met.get(i).place)) {
                state.hold(keyword.atoms());
            }
        }
    }
}
