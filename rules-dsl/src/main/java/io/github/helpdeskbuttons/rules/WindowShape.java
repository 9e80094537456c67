package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text is sampled for keywords: so many characters are looked at together, at every so many characters. A keyword in
 * which as many windows fit as the stride is long is met by one of them wherever it stands.
 *
 * @param width how many characters, at most eight
 * @param stride how far apart; a power of two
 * @param vainHits what a keyword costs in windows that only look like one of its own, in thousandths of a text's length
 */
record WindowShape(int width, int stride, double vainHits) {

    /** The cheapest first. */
    private static final List<WindowShape> SHAPES = List.of(
            new WindowShape(8, 4, 0.01),
            new WindowShape(4, 4, 0.6),
            new WindowShape(3, 2, 3),
            new WindowShape(2, 1, 10),
            new WindowShape(1, 1, 40));

    /** For keywords that are alike but at one end, of which no several windows tell them apart. */
    private static final List<WindowShape> FOR_CROWDS = List.of(new WindowShape(8, 1, 0), new WindowShape(4, 1, 0));

    /** What it costs to search for one keyword by itself, in thousandths of a text's length. */
    private static final double SINGLE = 70;

    /** The same where case is ignored: no method of the JDK does that. */
    private static final double SINGLE_IGNORING_CASE = 2000;

    /** Keywords that are longer fit into every shape. */
    private static final int LONGEST = 11;

    /** Chooses the shapes that cost least together; the first that a keyword fits into is the one for it. */
    static List<WindowShape> cheapestFor(List<Keyword> keywords) {
        double[] single = new double[LONGEST + 1];
        int[] count = new int[LONGEST + 1];
        for (Keyword keyword : keywords) {
            int length = Math.min(LONGEST, keyword.text().length());
            single[length] += keyword.ignoresCase() ? SINGLE_IGNORING_CASE : SINGLE;
            count[length]++;
        }
        List<WindowShape> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < 1 << SHAPES.size(); choice++) {
            List<WindowShape> shapes = chosen(choice);
            double cost = cost(shapes, single, count);
            if (cost < least) {
                least = cost;
                best = shapes;
            }
        }
        return best;
    }

    private static List<WindowShape> chosen(int bits) {
        List<WindowShape> shapes = new ArrayList<>();
        for (int i = 0; i < SHAPES.size(); i++) {
            if ((bits & 1 << i) != 0) {
                shapes.add(SHAPES.get(i));
            }
        }
        return shapes;
    }

    private static double cost(List<WindowShape> shapes, double[] single, int[] count) {
        double cost = 0;
        for (WindowShape shape : shapes) {
            cost += 1000.0 / shape.stride;
        }
        for (int length = 1; length <= LONGEST; length++) {
            double each = single[length];
            for (int i = shapes.size() - 1; i >= 0; i--) {
                each = shapes.get(i).fits(length) ? count[length] * shapes.get(i).vainHits : each;
            }
            cost += each;
        }
        return cost;
    }

    /** Shapes for what was too crowded, where a pass costs less than a search for each. */
    static List<WindowShape> forCrowdOf(List<Keyword> keywords) {
        double single = keywords.stream()
                .mapToDouble(keyword -> keyword.ignoresCase() ? SINGLE_IGNORING_CASE : SINGLE)
                .sum();
        return single > 1000 ? FOR_CROWDS : List.of();
    }

    long mask() {
        return mask(width);
    }

    /** Keeps the first so many bytes of eight. */
    static long mask(int count) {
        return count == 0 ? 0 : -1L >>> (64 - 8 * count);
    }

    boolean fits(int length) {
        return length >= width + stride - 1;
    }

    /** How many windows of the keyword can be chosen from; any {@code stride} of them in a row will do. */
    int places(Keyword keyword) {
        return keyword.text().length() - width + 1;
    }

    /** The window at a place of the keyword, as {@link KeywordPass} reads it from a text. */
    long window(Keyword keyword, int place, long caseBits) {
        return bytes(keyword, place, width, caseBits);
    }

    /** Up to eight characters of the keyword, as they are read from a text. */
    static long bytes(Keyword keyword, int place, int count, long caseBits) {
        long window = 0;
        for (int i = count - 1; i >= 0; i--) {
            char unit = keyword.text().charAt(place + i);
            window = (window << 8) | ((caseBits == 0 ? unit : CaseFolding.coarse(unit)) & 0xff);
        }
        return (window | caseBits) & mask(count);
    }
}
