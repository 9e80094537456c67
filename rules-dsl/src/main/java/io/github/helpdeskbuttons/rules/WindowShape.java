package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text is sampled for keywords: so many characters are looked at together, at every so many characters. A keyword in
 * which as many windows fit as the stride is long is met by one of them wherever it stands.
 *
 * @param width how many characters, at most eight
 * @param stride how far apart; a power of two
 * @param cost what a pass over 4,096 characters costs, in nanoseconds
 * @param vain what a keyword costs in windows that only look like one of its own, in the same measure
 */
record WindowShape(int width, int stride, double cost, double vain) {

    /** The most sure first. */
    private static final List<WindowShape> SHAPES = List.of(
            new WindowShape(8, 4, 700, 2),
            new WindowShape(6, 4, 700, 10),
            new WindowShape(4, 4, 700, 50),
            new WindowShape(4, 2, 1400, 25),
            new WindowShape(3, 2, 1400, 80),
            new WindowShape(2, 1, 1300, 180),
            new WindowShape(1, 1, 2800, 2400));

    /** For keywords that are alike but at one end, of which no several windows tell them apart. */
    private static final List<WindowShape> FOR_CROWDS =
            List.of(new WindowShape(8, 1, 2800, 0), new WindowShape(4, 1, 2800, 0));

    /** What it costs to search for one keyword by itself. */
    private static final double SINGLE = 250;

    /** The same where case is ignored: no method of the JDK does that. */
    private static final double SINGLE_IGNORING_CASE = 7000;

    /** Keywords that are longer fit into every shape. */
    private static final int LONGEST = 11;

    /** What a keyword costs in vain meetings of a pair that most texts hardly have. */
    private static final double VAIN_RARE_PAIR = 8;

    /** Chooses the shapes that cost least together. */
    static List<WindowShape> cheapestFor(List<Keyword> keywords) {
        Census common = new Census();
        Census rare = new Census();
        for (Keyword keyword : keywords) {
            (keyword.hasRarePair() ? rare : common).add(keyword);
        }
        List<WindowShape> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < 1 << SHAPES.size(); choice++) {
            List<WindowShape> shapes = chosen(choice);
            double cost = common.cost(shapes, false) + rare.cost(shapes, true);
            for (WindowShape shape : shapes) {
                cost += shape.cost;
            }
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

    /** Which of the shapes costs a keyword least in vain hits; -1 where it fits into none. */
    static int best(List<WindowShape> shapes, int length, boolean hasRarePair) {
        int best = -1;
        for (int i = 0; i < shapes.size(); i++) {
            boolean isBetter = best < 0
                    || shapes.get(i).vain(hasRarePair) < shapes.get(best).vain(hasRarePair);
            if (shapes.get(i).fits(length) && isBetter) {
                best = i;
            }
        }
        return best;
    }

    private double vain(boolean hasRarePair) {
        return hasRarePair && isPair() ? VAIN_RARE_PAIR : vain;
    }

    /** How many keywords of each length there are, and what it costs to search for each by itself. */
    private static final class Census {
        private final int[] count = new int[LONGEST + 1];
        private final double[] single = new double[LONGEST + 1];

        private void add(Keyword keyword) {
            int length = Math.min(LONGEST, keyword.text().length());
            count[length]++;
            single[length] += keyword.ignoresCase() ? SINGLE_IGNORING_CASE : SINGLE;
        }

        private double cost(List<WindowShape> shapes, boolean hasRarePair) {
            double cost = 0;
            for (int length = 1; length <= LONGEST; length++) {
                if (count[length] > 0) {
                    int best = best(shapes, length, hasRarePair);
                    cost += best < 0
                            ? single[length]
                            : count[length] * shapes.get(best).vain(hasRarePair);
                }
            }
            return cost;
        }
    }

    /** Shapes for what was too crowded, where a pass costs less than a search for each. */
    static List<WindowShape> forCrowdOf(List<Keyword> keywords) {
        double single = 0;
        for (Keyword keyword : keywords) {
            single += keyword.ignoresCase() ? SINGLE_IGNORING_CASE : SINGLE;
        }
        return single > FOR_CROWDS.get(0).cost ? FOR_CROWDS : List.of();
    }

    long mask() {
        return mask(width);
    }

    /** Keeps the first so many bytes of eight. */
    static long mask(int count) {
        return count == 0 ? 0 : -1L >>> (64 - 8 * count);
    }

    /** Whether this is what a {@link PairPass} does. */
    boolean isPair() {
        return width == 2 && stride == 1;
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
