package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
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

    /** @param places says where the frame keeps a variable or a local text */
    RuleIndex(IndexPlan plan, ToIntFunction<TextNode> places) {
        this.length = plan.rules().size();
        List<Subject> all = plan.atoms().stream().map(Atom::subject).distinct().toList();
        this.subjectOf = plan.atoms().stream()
                .mapToInt(atom -> all.indexOf(atom.subject()))
                .toArray();
        this.subjects = tables(plan, all, places);
        this.waiting = new int[subjectOf.length][];
        this.always = new PositionSet(length);
        this.readers = new PositionSet[subjects.length];
        for (int i = 0; i < subjects.length; i++) {
            readers[i] = plan.isChanging(all.get(i).source()) ? new PositionSet(length) : null;
        }
        this.changes = new int[length][];
        this.groups = new int[length];
        this.defines = new boolean[length];
        List<List<Integer>> lists = new ArrayList<>();
        for (int atom = 0; atom < waiting.length; atom++) {
            lists.add(new ArrayList<>());
        }
        for (int position = 0; position < length; position++) {
            groups[position] = plan.groupAround(position);
            defines[position] = plan.rules().get(position) instanceof RuleNode.Definition;
            changes[position] = changes(plan, all, position);
            await(plan, position, lists);
        }
        for (int atom = 0; atom < waiting.length; atom++) {
            waiting[atom] = ints(lists.get(atom));
        }
    }

    private static IndexedSubject[] tables(IndexPlan plan, List<Subject> all, ToIntFunction<TextNode> places) {
        List<Map<Integer, Atom>> atoms = new ArrayList<>();
        all.forEach(subject -> atoms.add(new LinkedHashMap<>()));
        int number = 0;
        for (Atom atom : plan.atoms()) {
            atoms.get(all.indexOf(atom.subject())).put(number++, atom);
        }
        IndexedSubject[] tables = new IndexedSubject[all.size()];
        for (int i = 0; i < tables.length; i++) {
            Subject subject = all.get(i);
            tables[i] = new IndexedSubject(subject, places.applyAsInt(subject.source()), atoms.get(i));
        }
        return tables;
    }

    private static int[] changes(IndexPlan plan, List<Subject> all, int position) {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (plan.changes(position, all.get(i).source())) {
                changed.add(i);
            }
        }
        return ints(changed);
    }

    private void await(IndexPlan plan, int position, List<List<Integer>> lists) {
        plan.awaitedBy(position)
                .ifPresentOrElse(
                        atoms -> {
                            for (int atom : atoms) {
                                lists.get(atom).add(position);
                                PositionSet set = readers[subjectOf[atom]];
                                if (set != null) {
                                    set.add(position);
                                }
                            }
                        },
                        () -> always.add(position));
    }

    private static int[] ints(List<Integer> list) {
        return list.isEmpty() ? NONE : list.stream().mapToInt(Integer::intValue).toArray();
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
                if (behind == position + 1) {
                    state.enter(position);
                }
                follow(position, frame, state);
                position = next(behind, state);
            }
        }
        frame.index = null;
        state.reset();
        spare.set(state);
    }

    private int next(int from, IndexState state) {
        return Math.min(always.next(from), state.nextCandidate(from));
    }

    /** Takes care of what a rule changed. */
    private void follow(int position, Frame frame, IndexState state) {
        for (int subject : changes[position]) {
            state.note(subject, subjects[subject].source(frame), subjects[subject].patience());
            if (defines[position] && state.isOpen(subject)) {
                // A local value changes this once.
                state.renew(subject, subjects[subject], frame);
            }
        }
        if (state.stepped()) {
            for (int i = 0; i < subjects.length; i++) {
                if (state.hasRested(i, subjects[i].patience())) {
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
