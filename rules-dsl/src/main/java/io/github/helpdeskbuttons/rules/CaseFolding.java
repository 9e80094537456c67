package io.github.helpdeskbuttons.rules;

/**
 * {@link Texts#foldCase} one unit of UTF-16 at a time, so that a long text can be searched without folding it first. It
 * works because folding keeps the number of units: no simple case mapping leads from one plane into another.
 */
final class CaseFolding {

    /** Sets upper and lower case of an ASCII letter equal; what else it sets equal does no harm. */
    private static final int CASE_BIT = 0x20;

    /** The same for eight bytes. */
    static final long CASE_BITS = 0x2020202020202020L;

    private CaseFolding() {}

    /** The unit that stands at this place of the folded text. */
    static char unit(String text, int position) {
        char unit = text.charAt(position);
        if (unit < 0x80) {
            return unit >= 'A' && unit <= 'Z' ? (char) (unit + 0x20) : unit;
        }
        if (!Character.isSurrogate(unit)) {
            return (char) folded(unit);
        }
        if (Character.isHighSurrogate(unit)) {
            int character = text.codePointAt(position);
            return character == unit ? unit : Character.highSurrogate(folded(character));
        }
        int character = text.codePointBefore(position + 1);
        return character == unit ? unit : Character.lowSurrogate(folded(character));
    }

    /**
     * A byte that is the same for all units that folding makes equal, and does not depend on what stands beside the unit.
     */
    static byte coarse(char unit) {
        if (unit < 0x80) {
            return (byte) (unit | CASE_BIT);
        }
        if (Character.isLowSurrogate(unit)) {
            return 0;
        }
        return (byte) (Character.isHighSurrogate(unit) ? unit : folded(unit) | CASE_BIT);
    }

    private static int folded(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    /** Whether the folded text has these units, folded already, at this place. */
    static boolean matches(String text, int position, String folded) {
        if (position < 0 || position + folded.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (unit(text, position + i) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
