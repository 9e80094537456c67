package io.github.helpdeskbuttons.rules;

import java.util.Locale;

/** The text functions of the rules: total, independent of the locale, linear in the text. */
final class Texts {

    /** From how many characters on it pays to find out whether a text is ASCII. */
    private static final int LONG = 64;

    private Texts() {}

    static boolean isWhitespace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    static boolean isBlank(String text) {
        return skipWhitespace(text, 0) == text.length();
    }

    static String trim(String text) {
        int start = skipWhitespace(text, 0);
        int end = text.length();
        while (end > start && isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static String foldWhitespace(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int position = skipWhitespace(text, 0);
        while (position < text.length()) {
            int end = skipWord(text, position);
            if (folded.length() > 0) {
                folded.append(' ');
            }
            folded.append(text, position, end);
            position = skipWhitespace(text, end);
        }
        return folded.toString();
    }

    static int wordCount(String text) {
        int count = 0;
        int position = skipWhitespace(text, 0);
        while (position < text.length()) {
            count++;
            position = skipWhitespace(text, skipWord(text, position));
        }
        return count;
    }

    /** Every white space character is in the basic plane, so that looking at the units of UTF-16 is enough. */
    private static int skipWhitespace(String text, int start) {
        int position = start;
        while (position < text.length() && isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private static int skipWord(String text, int start) {
        int position = start;
        while (position < text.length() && !isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    static String domain(String address) {
        int sign = address.lastIndexOf('@');
        return sign < 0 ? "" : trim(address.substring(sign + 1)).toLowerCase(Locale.ROOT);
    }

    static double percentCapitals(String text) {
        long letters = 0;
        long capitals = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isLetter(character)) {
                letters++;
                if (Character.isUpperCase(character) || Character.isTitleCase(character)) {
                    capitals++;
                }
            }
        }
        return letters == 0 ? 0 : 100.0 * capitals / letters;
    }

    /** The longest beginning of at most {@code limit} code points that ends where a word ends; else a hard cut. */
    static String truncateAtWord(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int cut = 0;
        for (int i = 0; i < limit && cut < text.length(); i++) {
            cut += Character.charCount(text.codePointAt(cut));
        }
        if (cut == text.length()) {
            return text;
        }
        for (int end = cut; end > 0; end--) {
            if (isWhitespace(text.charAt(end)) && !isWhitespace(text.charAt(end - 1))) {
                return text.substring(0, end);
            }
        }
        return text.substring(0, cut);
    }

    /** Case folding, code point by code point: to upper case, then to lower case, as equalsIgnoreCase does. */
    static String foldCase(String text) {
        int position = 0;
        while (position < text.length() && isFolded(text.charAt(position))) {
            position++;
        }
        if (position == text.length()) {
            return text;
        }
        if (text.length() >= LONG && Ascii.isAscii(text)) {
            return Ascii.lower(text);
        }
        char[] folded = text.toCharArray();
        for (; position < folded.length; position++) {
            folded[position] = CaseFolding.unit(text, position);
        }
        return new String(folded);
    }

    /** Whether folding surely leaves the character alone. */
    private static boolean isFolded(char character) {
        return character < 0x80 && (character < 'A' || character > 'Z');
    }

    /** A whole number without a point, any other as Java writes it. */
    static String ofNumber(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
