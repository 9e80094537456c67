package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One pass over the characters beyond Latin-1 of a text, for keywords of one to three units that have such a character: so
 * short, their low bytes would be met everywhere in any text.
 */
final class WidePass {
    /** How many units a keyword may have. */
    static final int LONGEST = 3;

    /** Beyond which units are wide. */
    private static final int NARROW = 0xff;

    /** The one narrow unit that folding makes wide. */
    private static final char MICRO_SIGN = 0xb5;

    private final boolean ignoresCase;

    /** The units, folded where case is ignored, at which keywords are looked for: a bit each. */
    private final long[] anchors = new long[1 << 10];

    /** For each length and place of the anchor in it, the keywords by their units; null where there are none. */
    private final List<Group> groups = new ArrayList<>();

    WidePass(List<Keyword> keywords, boolean ignoresCase) {
        this.ignoresCase = ignoresCase;
        for (Keyword keyword : keywords) {
            int place = anchor(keyword);
            char unit = unit(keyword.text(), place);
            anchors[unit >>> 6] |= 1L << unit;
            Group group = group(keyword.text().length(), place);
            group.add(key(keyword.text(), 0, group.length), keyword);
        }
    }

    static boolean suits(Keyword keyword) {
        return keyword.text().length() <= LONGEST && anchor(keyword) >= 0;
    }

    private static int anchor(Keyword keyword) {
        for (int i = 0; i < keyword.text().length(); i++) {
            if (keyword.text().charAt(i) > NARROW) {
                return i;
            }
        }
        return -1;
    }

    private Group group(int length, int place) {
        for (Group group : groups) {
            if (group.length == length && group.place == place) {
                return group;
            }
        }
        Group added = new Group(length, place, new HashMap<>());
        groups.add(added);
        return added;
    }

    /** The lower half of a character is folded with what stands before it, which a keyword may not have. */
    private char unit(String text, int position) {
        char unit = text.charAt(position);
        if (!ignoresCase) {
            return unit;
        }
        return Character.isLowSurrogate(unit) ? Character.MIN_LOW_SURROGATE : CaseFolding.unit(text, position);
    }

    private long key(String text, int position, int length) {
        long key = 0;
        for (int i = position; i < position + length; i++) {
            key = (key << 16) | unit(text, i);
        }
        return key;
    }

    /** Looks at the wide units of a part of the text, of which the state has the characters. */
    void scan(String text, int from, int length, IndexState state) {
        char[] characters = state.characters;
        for (int i = 0; i < length; i++) {
            char unit = characters[i];
            if (unit > NARROW || unit == MICRO_SIGN) {
                char folded = unit(text, from + i);
                if ((anchors[folded >>> 6] & 1L << folded) != 0) {
                    lookUp(text, from + i, state);
                }
            }
        }
    }

    private void lookUp(String text, int position, IndexState state) {
        for (Group group : groups) {
            int start = position - group.place;
            if (start >= 0 && start + group.length <= text.length()) {
                List<Keyword> found = group.keywords.get(key(text, start, group.length));
                for (int i = 0; found != null && i < found.size(); i++) {
                    Keyword keyword = found.get(i);
                    if (!state.holdsAll(keyword.atoms()) && keyword.isAt(text, start)) {
                        state.hold(keyword.atoms());
                    }
                }
            }
        }
    }

    /** Keywords of one length, of which the first wide unit has one place. */
    private record Group(int length, int place, Map<Long, List<Keyword>> keywords) {
        private void add(long key, Keyword keyword) {
            List<Keyword> same = keywords.get(key);
            if (same == null) {
                same = new ArrayList<>();
                keywords.put(key, same);
            }
            same.add(keyword);
        }
    }
}
