package io.github.helpdeskbuttons.rules;

/**
 * From how many questions about one subject on an index of it costs less than asking one by one; found by measurement.
 *
 * @param contained how many texts that the subject may contain
 * @param equal how many texts that it may equal
 * @param chain how many rules about a subject, where half as many change it
 */
record IndexPolicy(int contained, int equal, int chain) {
    static final IndexPolicy MEASURED = new IndexPolicy(5, 12, 128);

    /** Indexes whatever can be: for tests, which are about small rule sets. */
    static final IndexPolicy ALWAYS = new IndexPolicy(1, 1, 0);

    /** How many questions about a text it costs to fold it, which an index has no need to do. */
    private static final int FOLDING = 2;

    /** What one question of an atom counts, where an index pays from one on. */
    double weight(Atom atom) {
        boolean folds = atom.kind() == Atom.Kind.CONTAINS && atom.ignoresCase();
        double questions = atom.options().size() + (folds ? FOLDING : 0);
        return questions / (atom.kind() == Atom.Kind.CONTAINS ? contained : equal);
    }
}
