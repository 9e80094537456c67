package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws the times as lines on logarithmic scales, a picture for each family; each line has its name at its end. */
final class Plot {
    /** The least distance of two names, from base line to base line. */
    static final int LINE_HEIGHT = 13;

    private static final int WIDTH = 420;
    private static final int HEIGHT = 340;
    private static final int LEFT = 56;
    private static final int TOP = 34;
    private static final int INNER_WIDTH = 250;
    private static final int INNER_HEIGHT = 256;
    private static final int NAMES = LEFT + INNER_WIDTH + 30;
    private static final double LOWEST = -2;
    private static final List<String> DECADES =
            List.of("10 ns", "100 ns", "1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s");

    /** By contestant, in the order of {@link Contestants}; marks tell them apart where there are no colours. */
    private static final List<Style> STYLES = List.of(
            new Style("#000000", "M-3,-3h6v6h-6z"),
            new Style("#d62728", "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z"),
            new Style("#7f7f7f", "M0,-4l4,7h-8z"),
            new Style("#9467bd", "M0,4l4,-7h-8z"),
            new Style("#2ca02c", "M0,-4l4,4l-4,4l-4,-4z"),
            new Style("#1f77b4", "M-4,-1h3v-3h2v3h3v2h-3v3h-2v-3h-3z"),
            new Style("#e0800a", "M-4,-2h8v4h-8z"),
            new Style("#8c564b", "M-2,-4h4v8h-4z"));

    private final StringBuilder svg = new StringBuilder();

    private Plot() {}

    private record Style(String colour, String mark) {}

    /** A contestant's measurements, by size. */
    private record Curve(String name, Style style, List<Measurement> points) {
        double endX() {
            return x(points.get(points.size() - 1).size());
        }

        double endY() {
            return y(points.get(points.size() - 1).micros());
        }
    }

    static String of(List<Measurement> all) {
        Plot plot = new Plot();
        plot.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">",
                2 * WIDTH, 2 * HEIGHT);
        plot.add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        for (Family family : Family.values()) {
            int place = family.ordinal();
            plot.add("<g transform=\"translate(%d,%d)\">", place % 2 * WIDTH, place / 2 * HEIGHT);
            plot.axes(family);
            plot.curves(all.stream().filter(one -> one.family() == family).toList());
            plot.add("</g>");
        }
        plot.add("</svg>");
        return plot.svg.toString();
    }

    private void axes(Family family) {
        text(LEFT, TOP - 14, "start", "black", family.name().toLowerCase(Locale.ROOT) + ": time per press");
        for (int decade = 0; decade < DECADES.size(); decade++) {
            double y = y(Math.pow(10, LOWEST + decade));
            line(LEFT, y, LEFT + INNER_WIDTH, y, "#dddddd", 1);
            text(LEFT - 6, y + 4, "end", "black", DECADES.get(decade));
        }
        for (int size = 10; size <= 10_000; size *= 10) {
            line(x(size), TOP, x(size), TOP + INNER_HEIGHT, "#dddddd", 1);
            text(x(size), TOP + INNER_HEIGHT + 16, "middle", "black", String.format(Locale.ROOT, "%,d", size));
        }
        text(LEFT + INNER_WIDTH / 2.0, TOP + INNER_HEIGHT + 31, "middle", "black", "rules");
    }

    private void curves(List<Measurement> measured) {
        List<Curve> curves = measured.stream()
                .map(Measurement::contestant)
                .distinct()
                .map(name -> new Curve(
                        name,
                        STYLES.get(Math.max(0, Contestants.names().indexOf(name)) % STYLES.size()),
                        measured.stream()
                                .filter(one -> one.contestant().equals(name))
                                .toList()))
                .sorted(Comparator.comparingDouble(Curve::endY))
                .toList();
        double[] places = places(curves);
        for (int i = 0; i < curves.size(); i++) {
            draw(curves.get(i));
            name(curves.get(i), places[i]);
        }
    }

    private void draw(Curve curve) {
        List<Measurement> points = curve.points();
        String colour = curve.style().colour();
        for (int i = 1; i < points.size(); i++) {
            Measurement from = points.get(i - 1);
            Measurement to = points.get(i);
            int width = curve.name().equals("compiled") ? 3 : 1;
            line(x(from.size()), y(from.micros()), x(to.size()), y(to.micros()), colour, width);
        }
        for (Measurement point : points) {
            add(
                    "<path transform=\"translate(%.1f,%.1f)\" d=\"%s\" fill=\"%s\"/>",
                    x(point.size()), y(point.micros()), curve.style().mark(), colour);
        }
    }

    private void name(Curve curve, double place) {
        String colour = curve.style().colour();
        add(
                "<path d=\"M%.1f,%.1fL%.1f,%.1f\" stroke=\"%s\" stroke-width=\"0.7\" stroke-dasharray=\"1.5 2\" fill=\"none\"/>",
                curve.endX() + 5, curve.endY(), (double) NAMES - 12, place, colour);
        add(
                "<path transform=\"translate(%d,%.1f)\" d=\"%s\" fill=\"%s\"/>",
                NAMES - 7, place, curve.style().mark(), colour);
        text(NAMES, place + 4, "start", colour, curve.name());
    }

    /** Where the names go: beside the ends of their lines, but not into each other. */
    private static double[] places(List<Curve> curves) {
        double[] places = curves.stream().mapToDouble(Curve::endY).toArray();
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.max(places[i], places[i - 1] + LINE_HEIGHT);
        }
        double room = TOP + INNER_HEIGHT;
        for (int i :
                IntStream.iterate(places.length - 1, i -> i >= 0, i -> i - 1).toArray()) {
            places[i] = Math.min(places[i], room);
            room = places[i] - LINE_HEIGHT;
        }
        return places;
    }

    private static double x(int size) {
        return LEFT + (Math.log10(size) - 1) / 3 * INNER_WIDTH;
    }

    private static double y(double micros) {
        return TOP + INNER_HEIGHT - (Math.log10(micros) - LOWEST) / (DECADES.size() - 1) * INNER_HEIGHT;
    }

    private void line(double fromX, double fromY, double toX, double toY, String colour, int width) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>",
                fromX, fromY, toX, toY, colour, width);
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>", x, y, anchor, colour, text);
    }

    private void add(String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element, values)).append('\n');
    }
}
