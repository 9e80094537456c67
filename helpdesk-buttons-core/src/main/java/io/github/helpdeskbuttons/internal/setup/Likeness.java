package io.github.helpdeskbuttons.internal.setup;

import java.util.Comparator;
import java.util.Locale;

/**
 * How much a name that somebody wrote looks like one that is there. The least is the likeliest.
 *
 * @param part whether the one is a part of the other, as {@code Priority 1} is of {@code Priority 1 - Emergency}
 * @param edits how many letters were left out, put in, changed or swapped with their neighbour
 * @param length the length of the longer one
 */
record Likeness(boolean part, int edits, int length) implements Comparable<Likeness> {
    /** One slip in so many letters is a misspelling; more are another name. */
    private static final int LETTERS_PER_SLIP = 3;

    /** A shorter text is a part of too many. */
    private static final int SHORTEST_PART = 3;

    private static final Comparator<Likeness> LIKELIEST_FIRST = Comparator.comparing(
                    (Likeness likeness) -> !likeness.isMisspelling())
            .thenComparing(Likeness::edits);

    static Likeness of(String written, String known) {
        String one = folded(written);
        String other = folded(known);
        boolean part =
                Math.min(one.length(), other.length()) >= SHORTEST_PART && (one.contains(other) || other.contains(one));
        return new Likeness(part, distance(one, other), Math.max(one.length(), other.length()));
    }

    boolean isNear() {
        return part || isMisspelling();
    }

    private boolean isMisspelling() {
        return edits <= length / LETTERS_PER_SLIP;
    }

    @Override
    public int compareTo(Likeness other) {
        return LIKELIEST_FIRST.compare(this, other);
    }

    /** Case and white space are what people get wrong first, and see last. */
    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The optimal string alignment distance; three rows of its table are enough. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, 1 + Math.min(last[column], current[column - 1]));
                if (isSwapped(one, row, other, column)) {
                    current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }

    private static boolean isSwapped(String one, int row, String other, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
