package io.github.helpdeskbuttons.internal;

/**
 * One line of limited length, made of any text.
 *
 * <p>Lengths count UTF-16 units, as ConnectWise's own limit of a summary does; a surrogate pair is never split.
 */
final class SubjectLine {
    /** What a message gives at most. */
    private static final int OF_MESSAGE = 50;

    private SubjectLine() {}

    /** The subject that the product makes of a message: its beginning, cut between words. */
    static String ofMessage(String message) {
        return cut(message, OF_MESSAGE);
    }

    /**
     * Folds white space and control characters to single spaces and cuts at the last word that still fits; only a first
     * word that is too long by itself is cut inside.
     */
    static String cut(String text, int longest) {
        // Folding stops soon after the cut, so that a long message costs no more than a short one.
        String line = fold(text, longest + 1);
        if (line.length() <= longest) {
            return line;
        }
        int end = line.lastIndexOf(' ', longest);
        if (end <= 0) {
            end = Character.isLowSurrogate(line.charAt(longest)) && Character.isHighSurrogate(line.charAt(longest - 1))
                    ? longest - 1
                    : longest;
        }
        return line.substring(0, end);
    }

    /** Folds white space and control characters to single spaces, none at either end. */
    static String fold(String text) {
        return fold(text, text.length());
    }

    private static String fold(String text, int enough) {
        if (text.length() <= enough && isFolded(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), enough + 1));
        boolean gap = false;
        for (int at = 0; at < text.length() && line.length() <= enough; at++) {
            char c = text.charAt(at);
            if (isGap(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Most of what people and programs send is one line already, and is not copied. */
    private static boolean isFolded(String text) {
        boolean gap = true;
        for (int at = 0; at < text.length(); at++) {
            boolean before = gap;
            gap = isGap(text.charAt(at));
            if (gap && (before || text.charAt(at) != ' ')) {
                return false;
            }
        }
        return !gap || text.isEmpty();
    }

    private static boolean isGap(char c) {
        if (c > ' ' && c < '\u007f') {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
