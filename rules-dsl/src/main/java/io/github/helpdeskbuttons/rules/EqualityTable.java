package io.github.helpdeskbuttons.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which of many texts a text equals. */
final class EqualityTable {
    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, int[]> folded = new HashMap<>();

    EqualityTable(List<Keyword> texts) {
        for (Keyword text : texts) {
            (text.ignoresCase() ? folded : exact).put(text.text(), text.atoms());
        }
    }

    void look(String text, IndexState state) {
        hold(exact, text, state);
        if (!folded.isEmpty()) {
            hold(folded, Texts.foldCase(text), state);
        }
    }

    private static void hold(Map<String, int[]> table, String text, IndexState state) {
        int[] atoms = table.get(text);
        if (atoms != null) {
            state.hold(atoms);
        }
    }
}
