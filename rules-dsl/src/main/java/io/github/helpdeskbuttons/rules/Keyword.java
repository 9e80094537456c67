package io.github.helpdeskbuttons.rules;

/** A text that an index looks for, and the atoms that hold where it is found. */
final class Keyword {
    private final String text;
    private final boolean ignoresCase;
    private final int[] atoms;

    /** @param text what is looked for, case-folded where case is ignored */
    Keyword(String text, boolean ignoresCase, int[] atoms) {
        this.text = text;
        this.ignoresCase = ignoresCase;
        this.atoms = atoms;
    }

    String text() {
        return text;
    }

    boolean ignoresCase() {
        return ignoresCase;
    }

    /** Their numbers; not to be changed. */
    int[] atoms() {
        return atoms;
    }

    boolean isAscii() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a pair of characters that most texts hardly have unless they have the keyword. */
    boolean hasRarePair() {
        for (int place = 0; place < text.length() - 1; place++) {
            if (hasRarePairAt(place)) {
                return true;
            }
        }
        return false;
    }

    /** By rule of thumb: what people write is letters and spaces, and some full stops. */
    boolean hasRarePairAt(int place) {
        return isRare(text.charAt(place)) || isRare(text.charAt(place + 1));
    }

    private static boolean isRare(char character) {
        return (character > ' ' && character < 'A' && character != '.' && character != ',')
                || (character > 'Z' && character < 'a')
                || (character > 'z' && character < 0x80);
    }

    boolean isAt(String searched, int position) {
        return ignoresCase
                ? CaseFolding.matches(searched, position, text)
                : position >= 0 && searched.startsWith(text, position);
    }

    /** Whether it is in a text, and ends behind a place in it. */
    boolean isIn(String searched, int endsBehind) {
        int first = Math.max(0, endsBehind - text.length() + 1);
        if (!ignoresCase) {
            return searched.indexOf(text, first) >= 0;
        }
        for (int position = first; position <= searched.length() - text.length(); position++) {
            if (CaseFolding.matches(searched, position, text)) {
                return true;
            }
        }
        return false;
    }
}
