package io.github.helpdeskbuttons.connectwise;

/** What copy and paste adds to a text: white space, line breaks and characters that cannot be seen. */
final class PastedText {

    private PastedText() {}

    /** Drops what cannot be seen from both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Whether a code point inside can be no part of an address or a key. */
    static boolean hasUnprintable(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isBlank(c) || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
