package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan without looking at every rule: looks once at each subject, and then, in order, at those rules alone that wait
 * for something that was found, or that wait for nothing.
 *
 * <p>Which rules are looked at is only ever more than need be, so that the order, and what each rule sees of those before
 * it, stay as they are. When a rule changes a subject, all rules about it are looked at from then on, until it has rested
 * long enough for another look at the subject to pay. Immutable but for the one spare state that it keeps, so that any
 * number of threads may use it.
 */
final class RuleIndex {
    private static final int[] NONE = {};

    private final int length;
    private final IndexedSubject[] subjects;

    /** For each atom its subject, and the rules that wait for it. */
    private final int[] subjectOf;

    private final int[][] waiting;

    /** The rules that wait for nothing. */
    private final PositionSet always;

    /** For each subject that rules may change those that wait for an atom of it. */
    private final @Nullable PositionSet[] readers;

    /** For each rule the subjects that it may change, and the group around it or -1. */
    private final int[][] changes;

    private final int[] groups;
    private final boolean[] defines;

    /** The state of an evaluation that is over, for the next: one is enough but for evaluations at the same time. */
    private final AtomicReference<@Nullable IndexState> spare = new AtomicReference<>();

    /** @param scope knows where the frame keeps a variable or a local text */
    RuleIndex(IndexPlan plan, Scope scope) {
        FlatRules rules = plan.rules();
        this.length = rules.size();
        Map<Subject, Map<Integer, Atom>> bySubject = new LinkedHashMap<>();
        this.subjectOf = numberSubjects(plan.atoms(), bySubject);
        List<Subject> all = new ArrayList<>(bySubject.keySet());
        this.subjects = new IndexedSubject[all.size()];
        this.readers = new PositionSet[all.size()];
        for (int i = 0; i < subjects.length; i++) {
            Subject subject = all.get(i);
            Map<Integer, Atom> atoms = bySubject.getOrDefault(subject, Map.of());
            subjects[i] = new IndexedSubject(subject, scope.place(subject.source()), atoms);
            readers[i] = rules.isChanging(subject.source()) ? new PositionSet(length) : null;
        }
        this.always = new PositionSet(length);
        this.changes = new int[length][];
        this.groups = new int[length];
        this.defines = new boolean[length];
        IntList[] lists = new IntList[subjectOf.length];
        for (int atom = 0; atom < lists.length; atom++) {
            lists[atom] = new IntList();
        }
        for (int position = 0; position < length; position++) {
            groups[position] = rules.groupAround(position);
            defines[position] = rules.get(position) instanceof RuleNode.Definition;
            changes[position] = changes(rules, all, position);
            await(plan.awaitedBy(position), position, lists);
        }
        this.waiting = new int[lists.length][];
        for (int atom = 0; atom < lists.length; atom++) {
            waiting[atom] = lists[atom].toArray();
        }
    }

    /** Sorts the atoms by their subjects; gives the number of the subject of each. */
    private static int[] numberSubjects(Set<Atom> atoms, Map<Subject, Map<Integer, Atom>> bySubject) {
        Map<Subject, Integer> numbers = new HashMap<>();
        int[] subjectOf = new int[atoms.size()];
        int number = 0;
        for (Atom atom : atoms) {
            Subject subject = atom.subject();
            Map<Integer, Atom> its = bySubject.get(subject);
            if (its == null) {
                its = new LinkedHashMap<>();
                numbers.put(subject, bySubject.size());
                bySubject.put(subject, its);
            }
            subjectOf[number] = numbers.getOrDefault(subject, -1);
            its.put(number++, atom);
        }
        return subjectOf;
    }

    private static int[] changes(FlatRules rules, List<Subject> all, int position) {
        IntList changed = null;
        for (int i = 0; i < all.size(); i++) {
            if (rules.changes(position, all.get(i).source())) {
                changed = changed == null ? new IntList() : changed;
                changed.add(i);
            }
        }
        return changed == null ? NONE : changed.toArray();
    }

    private void await(int @Nullable [] atoms, int position, IntList[] lists) {
        if (atoms == null) {
            always.add(position);
            return;
        }
        for (int atom : atoms) {
            lists[atom].add(position);
            PositionSet set = readers[subjectOf[atom]];
            if (set != null) {
                set.add(position);
            }
        }
    }

    void run(Plan plan, Frame frame) {
        IndexState state = spare.getAndSet(null);
        if (state == null) {
            state = new IndexState(this, length, subjectOf.length, subjects.length);
        }
        frame.index = state;
        for (int i = 0; i < subjects.length; i++) {
            state.look(i, subjects[i], frame);
        }
        int position = next(0, state);
        while (position < length) {
            int group = groups[position];
            if (group >= 0 && !state.isEntered(group)) {
                position = next(plan.end(group), state);
            } else {
                int behind = plan.step(position, frame);
                if (behind == position + 1 && plan.end(position) > behind) {
                    state.enter(position);
                }
                follow(position, frame, state);
                position = next(behind, state);
            }
        }
        frame.index = null;
        state.reset();
        spare.setRelease(state);
    }

    private int next(int from, IndexState state) {
        return Math.min(always.next(from), state.nextCandidate(from));
    }

    /** Takes care of what a rule changed. */
    private void follow(int position, Frame frame, IndexState state) {
        for (int subject : changes[position]) {
            state.note(subject, subjects[subject].source(frame));
            if (defines[position] && state.isOpen(subject)) {
                // A local value changes this once.
                state.renew(subject, subjects[subject], frame);
            }
        }
        if (state.stepped()) {
            for (int i = 0; i < subjects.length; i++) {
                if (state.hasRested(i)) {
                    state.renew(i, subjects[i], frame);
                }
            }
        }
    }

    @Nullable
    String source(int subject, Frame frame) {
        return subjects[subject].source(frame);
    }

    int subjectOf(int atom) {
        return subjectOf[atom];
    }

    void addWaiting(int atom, PositionSet candidates) {
        for (int position : waiting[atom]) {
            candidates.add(position);
        }
    }

    void addReaders(int subject, PositionSet candidates) {
        PositionSet set = readers[subject];
        if (set != null) {
            candidates.addAll(set);
        }
    }
}
