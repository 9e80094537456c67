package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keywords, each with an atom of its own, and states in which it is noted which of them were found. */
final class NumberedKeywords {
    private final List<Keyword> keywords = new ArrayList<>();

    NumberedKeywords exact(Iterable<String> texts) {
        texts.forEach(text -> add(text, false));
        return this;
    }

    NumberedKeywords ignoringCase(Iterable<String> texts) {
        texts.forEach(text -> add(Texts.foldCase(text), true));
        return this;
    }

    private void add(String text, boolean ignoresCase) {
        keywords.add(new Keyword(text, ignoresCase, new int[] {keywords.size()}));
    }

    static List<Keyword> exactly(String... texts) {
        return new NumberedKeywords().exact(List.of(texts)).all();
    }

    static List<Keyword> inAnyCase(String... texts) {
        return new NumberedKeywords().ignoringCase(List.of(texts)).all();
    }

    List<Keyword> all() {
        return keywords;
    }

    /** A state in which nothing was found yet. */
    static IndexState state(List<Keyword> keywords) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < keywords.size(); i++) {
            rules.add(Rule.rule("rule " + i)
                    .when(Variables.MESSAGE.contains("text " + i))
                    .then(Action.note("met")));
        }
        IndexPlan plan = Objects.requireNonNull(IndexPlan.of(RuleNode.all(rules), IndexPolicy.ALWAYS));
        return new IndexState(new RuleIndex(plan, new Scope()), rules.size(), keywords.size(), 1);
    }

    static List<String> found(List<Keyword> keywords, IndexState state) {
        return keywords.stream()
                .filter(keyword -> state.holdsAll(keyword.atoms()))
                .map(Keyword::text)
                .toList();
    }
}
