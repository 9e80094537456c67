package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one evaluation found out with an index; used again by later evaluations, so it is left as it was found. */
final class IndexState {
    /** How many steps a text that changed has to rest, so that a look anew costs less than the rules it saves. */
    private static final int PATIENCE = 8;

    private final RuleIndex index;
    private final PositionSet candidates;
    private final PositionSet entered;

    /** The atoms that hold, as bits and as a list. */
    private final long[] bits;

    private int[] held = new int[16];
    private int heldCount;

    /** For each subject the text that was looked at, and the one that stood after the last step. */
    private final @Nullable String[] seen;

    private final @Nullable String[] last;

    /** Whether all rules about a subject are candidates, since it changed. */
    private final boolean[] open;

    /** At which step a subject changed last, and was looked at anew last. */
    private final int[] changed;

    private final int[] renewed;

    /** How often in a row a look anew at the subject came to nothing, since it soon changed again. */
    private final int[] disappointments;

    private int steps;

    /** Before this step no subject can have rested long enough. */
    private int due = Integer.MAX_VALUE;

    private int openCount;

    /** Whether any subject changed, so that there is something to forget about that. */
    private boolean hasChanges;

    /** Room for a part of a text. */
    final byte[] chunk = new byte[KeywordTable.BUFFER];

    final char[] characters = new char[Math.max(Ascii.BLOCK, KeywordTable.BUFFER)];

    final char[] quarter = new char[Ascii.BLOCK / 4];

    IndexState(RuleIndex index, int length, int atoms, int subjects) {
        this.index = index;
        this.candidates = new PositionSet(length);
        this.entered = new PositionSet(length);
        this.bits = new long[(atoms >>> 6) + 1];
        this.seen = new String[subjects];
        this.last = new String[subjects];
        this.open = new boolean[subjects];
        this.changed = new int[subjects];
        this.renewed = new int[subjects];
        this.disappointments = new int[subjects];
    }

    void reset() {
        candidates.clear();
        entered.clear();
        for (int i = 0; i < heldCount; i++) {
            bits[held[i] >>> 6] = 0;
        }
        heldCount = 0;
        Arrays.fill(seen, null);
        Arrays.fill(last, null);
        steps = 0;
        if (hasChanges) {
            forgetChanges();
        }
    }

    private void forgetChanges() {
        hasChanges = false;
        Arrays.fill(open, false);
        Arrays.fill(renewed, 0);
        due = Integer.MAX_VALUE;
        openCount = 0;
    }

    int nextCandidate(int from) {
        return candidates.next(from);
    }

    void enter(int group) {
        entered.add(group);
    }

    boolean isEntered(int group) {
        return entered.contains(group);
    }

    boolean holdsAll(int[] atoms) {
        for (int atom : atoms) {
            if ((bits[atom >>> 6] & 1L << atom) == 0) {
                return false;
            }
        }
        return true;
    }

    void hold(int[] atoms) {
        for (int atom : atoms) {
            if ((bits[atom >>> 6] & 1L << atom) == 0) {
                bits[atom >>> 6] |= 1L << atom;
                if (heldCount == held.length) {
                    held = Arrays.copyOf(held, 2 * heldCount);
                }
                held[heldCount++] = atom;
                index.addWaiting(atom, candidates);
            }
        }
    }

    /** Whether what was found out about the atom's subject still is so: whether it is the very same text. */
    @SuppressWarnings("ReferenceEquality") // equal texts would do as well, but comparing them would cost more
    boolean isFresh(int atom, Frame frame) {
        int subject = index.subjectOf(atom);
        return seen[subject] == index.source(subject, frame);
    }

    /** Looks at a subject for the first time, or anew. */
    void look(int subject, IndexedSubject table, Frame frame) {
        String now = table.source(frame);
        seen[subject] = now;
        last[subject] = now;
        table.look(frame, this);
    }

    /** Notes the text of a subject after a step that may have changed it. */
    @SuppressWarnings("ReferenceEquality")
    void note(int subject, @Nullable String now) {
        if (last[subject] == now) {
            return;
        }
        hasChanges = true;
        if (!open[subject]) {
            boolean soon = renewed[subject] > 0 && steps - renewed[subject] < PATIENCE;
            disappointments[subject] = soon ? Math.min(8, disappointments[subject] + 1) : 0;
            open[subject] = true;
            openCount++;
            index.addReaders(subject, candidates);
        }
        last[subject] = now;
        changed[subject] = steps;
        due = Math.min(due, steps + 1 + (PATIENCE << disappointments[subject]));
    }

    boolean isOpen(int subject) {
        return open[subject];
    }

    /** Counts a step; says whether a subject may have rested long enough for a look anew. */
    boolean stepped() {
        steps++;
        if (steps < due) {
            return false;
        }
        due = Integer.MAX_VALUE;
        return openCount > 0;
    }

    /** Whether a subject that changed has rested for so many steps; more where that deceived before. */
    boolean hasRested(int subject) {
        if (!open[subject]) {
            return false;
        }
        int until = changed[subject] + (PATIENCE << disappointments[subject]);
        due = Math.min(due, until + 1);
        return steps > until;
    }

    /** Looks at a subject anew, so that only those rules stay candidates whose atoms hold. */
    void renew(int subject, IndexedSubject table, Frame frame) {
        open[subject] = false;
        openCount--;
        renewed[subject] = steps;
        candidates.clear();
        int kept = 0;
        for (int i = 0; i < heldCount; i++) {
            int atom = held[i];
            if (index.subjectOf(atom) == subject) {
                bits[atom >>> 6] &= ~(1L << atom);
            } else {
                held[kept++] = atom;
                index.addWaiting(atom, candidates);
            }
        }
        heldCount = kept;
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                index.addReaders(i, candidates);
            }
        }
        look(subject, table, frame);
    }
}
