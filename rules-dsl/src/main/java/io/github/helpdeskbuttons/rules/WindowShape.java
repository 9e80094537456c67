package io.github.helpdeskbuttons.rules;

import java.util.List;

/**
 * How a text is sampled for keywords: so many characters are looked at together, at every so many characters. A keyword in
 * which as many windows fit as the stride is long is met by one of them wherever it stands.
 *
 * @param width how many characters, at most eight
 * @param stride how far apart; a power of two
 * @param fewest how many keywords it takes until a pass over the text costs less than one search for each
 */
record WindowShape(int width, int stride, int fewest) {

    /** The cheapest first. The ones of stride one are for short keywords, and for such as differ only at one end. */
    static final List<WindowShape> ALL = List.of(
            new WindowShape(8, 4, 3),
            new WindowShape(4, 4, 3),
            new WindowShape(3, 2, 4),
            new WindowShape(8, 1, 8),
            new WindowShape(4, 1, 8),
            new WindowShape(3, 1, 8),
            new WindowShape(2, 1, 8),
            new WindowShape(1, 1, 24));

    /** Keeps the first so many bytes of eight. */
    long mask() {
        return -1L >>> (64 - 8 * width);
    }

    boolean fits(Keyword keyword) {
        return keyword.text().length() >= width + stride - 1;
    }

    /** How many windows of the keyword can be chosen from; any {@code stride} of them in a row will do. */
    int places(Keyword keyword) {
        return keyword.text().length() - width + 1;
    }

    /** The window at a place of the keyword, as {@link KeywordPass} reads it from a text. */
    long window(Keyword keyword, int place, long caseBits) {
        long window = 0;
        for (int i = width - 1; i >= 0; i--) {
            char unit = keyword.text().charAt(place + i);
            window = (window << 8) | ((caseBits == 0 ? unit : CaseFolding.coarse(unit)) & 0xff);
        }
        return (window | caseBits) & mask();
    }
}
