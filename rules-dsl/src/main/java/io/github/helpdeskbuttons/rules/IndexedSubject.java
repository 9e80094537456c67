package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers all atoms of one subject at one look. */
final class IndexedSubject {
    private final Subject subject;
    private final int place;
    private final @Nullable EqualityTable equal;
    private final @Nullable KeywordTable contained;
    private final @Nullable EqualityTable ticked;

    /**
     * @param place where the frame keeps the source of the subject
     * @param atoms the atoms of the subject, by their numbers
     */
    IndexedSubject(Subject subject, int place, Map<Integer, Atom> atoms) {
        this.subject = subject;
        this.place = place;
        List<Keyword> texts = keywords(atoms, Atom.Kind.EQUALS);
        List<Keyword> parts = keywords(atoms, Atom.Kind.CONTAINS);
        List<Keyword> options = keywords(atoms, Atom.Kind.TICKED);
        this.equal = texts.isEmpty() ? null : new EqualityTable(texts);
        this.contained = parts.isEmpty() ? null : new KeywordTable(parts);
        this.ticked = options.isEmpty() ? null : new EqualityTable(options);
    }

    private static List<Keyword> keywords(Map<Integer, Atom> atoms, Atom.Kind kind) {
        Map<String, IntList> exact = new LinkedHashMap<>();
        Map<String, IntList> ignoringCase = new LinkedHashMap<>();
        for (Map.Entry<Integer, Atom> entry : atoms.entrySet()) {
            Atom atom = entry.getValue();
            if (atom.kind() == kind) {
                Map<String, IntList> byOption = atom.ignoresCase() ? ignoringCase : exact;
                for (String option : atom.options()) {
                    listAt(option, byOption).add(entry.getKey());
                }
            }
        }
        List<Keyword> keywords = new ArrayList<>();
        addAll(exact, false, keywords);
        addAll(ignoringCase, true, keywords);
        return keywords;
    }

    private static IntList listAt(String option, Map<String, IntList> byOption) {
        IntList list = byOption.get(option);
        if (list == null) {
            list = new IntList();
            byOption.put(option, list);
        }
        return list;
    }

    private static void addAll(Map<String, IntList> byOption, boolean ignoresCase, List<Keyword> into) {
        for (Map.Entry<String, IntList> entry : byOption.entrySet()) {
            into.add(new Keyword(entry.getKey(), ignoresCase, entry.getValue().toArray()));
        }
    }

    /** The source as it stands. */
    @Nullable
    String source(Frame frame) {
        return frame.texts[place];
    }

    /** Says of each atom that holds that it does. */
    void look(Frame frame, IndexState state) {
        if (ticked != null) {
            for (String option : frame.selections()) {
                ticked.look(option, state);
            }
        }
        String text = subject.of(source(frame));
        if (text != null) {
            if (equal != null) {
                equal.look(text, state);
            }
            if (contained != null) {
                contained.scan(text, state);
            }
        }
    }
}
