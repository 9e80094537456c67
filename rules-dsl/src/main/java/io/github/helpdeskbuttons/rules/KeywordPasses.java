package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;

/** The passes that look for many keywords at the least cost, and the keywords that are looked for one by one. */
final class KeywordPasses {
    private final Pass[] passes;

    /** Too few for a pass, or too much alike. */
    private final Keyword[] single;

    /** @param caseBits what is set in each byte of what the passes read */
    KeywordPasses(List<Keyword> keywords, long caseBits) {
        List<Pass> all = new ArrayList<>();
        List<Keyword> rest = divide(WindowShape.cheapestFor(keywords), keywords, caseBits, all);
        rest = divide(WindowShape.forCrowdOf(rest), rest, caseBits, all);
        this.passes = all.toArray(new Pass[0]);
        this.single = rest.toArray(new Keyword[0]);
    }

    private static List<Keyword> divide(
            List<WindowShape> shapes, List<Keyword> keywords, long caseBits, List<Pass> into) {
        List<Keyword> rest = new ArrayList<>();
        List<List<Keyword>> parts = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            parts.add(new ArrayList<>());
        }
        for (Keyword keyword : keywords) {
            int best = WindowShape.best(shapes, keyword.text().length(), keyword.hasRarePair());
            (best < 0 ? rest : parts.get(best)).add(keyword);
        }
        for (int i = 0; i < shapes.size(); i++) {
            WindowShape shape = shapes.get(i);
            Pass.Division division = shape.isPair()
                    ? PairPass.divide(caseBits, parts.get(i))
                    : KeywordPass.divide(shape, caseBits, parts.get(i));
            into.addAll(division.passes());
            rest.addAll(division.rest());
        }
        return rest;
    }

    boolean hasPasses() {
        return passes.length > 0;
    }

    boolean isEmpty() {
        return passes.length == 0 && single.length == 0;
    }

    /**
     * Looks for those keywords in the text that no pass looks for.
     *
     * @param endBehind where the first character may stand that all of them have
     */
    void searchSingly(String text, int endBehind, IndexState state) {
        for (Keyword keyword : single) {
            if (!state.holdsAll(keyword.atoms()) && keyword.isIn(text, endBehind)) {
                state.hold(keyword.atoms());
            }
        }
    }

    /** Looks for all others in a part of the text, as {@link Pass#scan} does. */
    void scan(String text, int from, int length, IndexState state) {
        for (Pass pass : passes) {
            pass.scan(text, from, length, state);
        }
    }
}
