package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what was measured against what was aimed at, one line for each target. */
final class Verdict {
    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);
    private static final double GROWTH = 2.5;
    private static final double BYTES = 1024;

    private final List<Measurement> all;
    private final List<String> lines = new ArrayList<>();

    private Verdict(List<Measurement> all) {
        this.all = all;
    }

    static List<String> of(List<Measurement> all, ColdStart.Figures cold) {
        Verdict verdict = new Verdict(all);
        verdict.ratios(Family.MIXED, 1.1, 0.6, 0.08, 0.008);
        verdict.ratios(Family.KEYWORDS, 0.7, 0.09, 0.011, 0.002);
        verdict.ratios(Family.EQUALITY, 1.8, 0.35, 0.025, 0.0004);
        verdict.ratios(Family.CHAINED, 1.5, 1.5, 1.5, 1.5);
        verdict.growth(Family.MIXED);
        verdict.growth(Family.KEYWORDS);
        verdict.growth(Family.EQUALITY);
        verdict.allocation();
        verdict.add(
                "100 rules prepared and evaluated once, cold, in ms",
                cold.of("compiled").firstMillis(),
                50);
        verdict.add(
                "each of the next hundred evaluations in µs",
                cold.of("compiled").nextMicros(),
                150);
        verdict.add("10,000 rules prepared, cold, in ms", cold.preparedMillis(), 500);
        verdict.add("10,000 rules in memory, in MB", cold.megabytes(), 16);
        return verdict.lines;
    }

    private void ratios(Family family, double... targets) {
        for (int i = 0; i < SIZES.size(); i++) {
            Measurement measured = compiled(family, SIZES.get(i));
            add(name(family) + " " + SIZES.get(i) + ", ratio to ifs", measured.ratio(), targets[i]);
        }
    }

    private void growth(Family family) {
        double growth =
                compiled(family, 10_000).micros() / compiled(family, 100).micros();
        add(name(family) + ", growth from 100 to 10,000 rules", growth, GROWTH);
    }

    /** Chains build texts, and so do the mixed rules that write into the message. */
    private void allocation() {
        for (Family family : List.of(Family.KEYWORDS, Family.EQUALITY)) {
            for (int size : SIZES) {
                add(
                        name(family) + " " + size + ", bytes allocated",
                        compiled(family, size).bytes(),
                        BYTES);
            }
        }
    }

    private void add(String what, double measured, double target) {
        String verdict = Double.isNaN(measured)
                ? "not measured"
                : measured <= target
                        ? "met"
                        : String.format(Locale.ROOT, "missed by a factor of %.2f", measured / target);
        lines.add(String.format(Locale.ROOT, "%-56s %12s of %9s  %s", what, number(measured), number(target), verdict));
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String name(Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    private Measurement compiled(Family family, int size) {
        return all.stream()
                .filter(one -> one.family() == family
                        && one.size() == size
                        && one.contestant().equals("compiled"))
                .findFirst()
                .orElse(new Measurement(family, size, "compiled", Double.NaN, Double.NaN, Double.NaN));
    }
}
