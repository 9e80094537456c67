package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import java.util.Locale;

/** Draws the times as lines on logarithmic scales, a picture for each family. */
final class Plot {
    private static final int WIDTH = 330;
    private static final int HEIGHT = 270;
    private static final int LEFT = 52;
    private static final int TOP = 30;
    private static final int INNER_WIDTH = 190;
    private static final int INNER_HEIGHT = 200;
    private static final double LOWEST = -2;
    private static final double DECADES = 7;
    private static final List<String> COLOURS =
            List.of("#444444", "#d62728", "#7f9fbf", "#9467bd", "#2ca02c", "#ff7f0e", "#17becf", "#bcbd22");

    private final StringBuilder svg = new StringBuilder();

    private Plot() {}

    static String of(List<Measurement> all) {
        Plot plot = new Plot();
        plot.svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                2 * WIDTH,
                2 * HEIGHT));
        for (Family family : Family.values()) {
            int place = List.of(Family.values()).indexOf(family);
            plot.svg.append(String.format(
                    Locale.ROOT, "<g transform=\"translate(%d,%d)\">%n", place % 2 * WIDTH, place / 2 * HEIGHT));
            plot.family(
                    family, all.stream().filter(one -> one.family() == family).toList());
            plot.svg.append("</g>\n");
        }
        return plot.svg.append("</svg>\n").toString();
    }

    private void family(Family family, List<Measurement> measured) {
        text(LEFT, TOP - 12, "#000000", family.name().toLowerCase(Locale.ROOT) + ": µs per press, by number of rules");
        for (int decade = 0; decade <= DECADES; decade++) {
            double y = y(Math.pow(10, LOWEST + decade));
            line(LEFT, y, LEFT + INNER_WIDTH, y, "#dddddd", 1);
            text(4, y + 4, "#000000", decade < 2 ? "0." + "0".repeat(1 - decade) + "1" : "1" + "0".repeat(decade - 2));
        }
        for (int size = 10; size <= 10_000; size *= 10) {
            text(x(size) - 8, TOP + INNER_HEIGHT + 16, "#000000", Integer.toString(size));
        }
        List<String> names =
                measured.stream().map(Measurement::contestant).distinct().toList();
        for (String name : names) {
            List<Measurement> line = measured.stream()
                    .filter(one -> one.contestant().equals(name))
                    .toList();
            String colour = COLOURS.get(Math.max(0, Contestants.names().indexOf(name)) % COLOURS.size());
            for (int i = 1; i < line.size(); i++) {
                Measurement one = line.get(i - 1);
                Measurement next = line.get(i);
                int width = name.equals("compiled") ? 3 : 1;
                line(x(one.size()), y(one.micros()), x(next.size()), y(next.micros()), colour, width);
            }
            text(LEFT + INNER_WIDTH + 8, TOP + 12 + 15 * names.indexOf(name), colour, name);
        }
    }

    private static double x(int size) {
        return LEFT + (Math.log10(size) - 1) / 3 * INNER_WIDTH;
    }

    private static double y(double micros) {
        return TOP + INNER_HEIGHT - (Math.log10(micros) - LOWEST) / DECADES * INNER_HEIGHT;
    }

    private void line(double fromX, double fromY, double toX, double toY, String colour, int width) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>%n",
                fromX,
                fromY,
                toX,
                toY,
                colour,
                width));
    }

    private void text(double x, double y, String colour, String text) {
        svg.append(
                String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n", x, y, colour, text));
    }
}
