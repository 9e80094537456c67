package io.github.helpdeskbuttons.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the first evaluations cost in a program that has only just begun; each time in a program of its own. */
final class ColdStart {
    private static final int PROGRAMS = 9;
    private static final int SMALL = 100;
    private static final int LARGE = 10_000;
    private static final int NEXT = 100;
    private static final String SDK = "compiled";

    private ColdStart() {}

    /**
     * How a contestant starts, each number the median of several programs.
     *
     * @param firstMillis to prepare 100 mixed rules and evaluate them once; the hand-written rules are compiled before
     * @param nextMicros each of the next hundred evaluations, in the mean
     */
    record Start(String contestant, double firstMillis, double nextMicros) {}

    /**
     * What was measured, each number the median of several programs.
     *
     * @param preparedMillis to prepare 10,000 mixed rules with the SDK
     * @param megabytes what these hold, beside the rules' own texts and trees
     */
    record Figures(List<Start> starts, double preparedMillis, double megabytes) {
        /** Where nothing was measured. */
        static final Figures NONE = new Figures(List.of(), Double.NaN, Double.NaN);

        Start of(String contestant) {
            return starts.stream()
                    .filter(start -> start.contestant().equals(contestant))
                    .findFirst()
                    .orElse(new Start(contestant, Double.NaN, Double.NaN));
        }
    }

    static Figures measure(List<String> contestants) throws IOException, InterruptedException {
        String handWritten = HandWritten.compile(Family.MIXED.rules(SMALL)).toString();
        Map<String, List<double[]>> small = new LinkedHashMap<>();
        List<double[]> large = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            for (String contestant : contestants) {
                small.computeIfAbsent(contestant, name -> new ArrayList<>()).add(run(contestant, SMALL, handWritten));
            }
            if (contestants.contains(SDK)) {
                large.add(run(SDK, LARGE, handWritten));
            }
        }
        List<Start> starts = new ArrayList<>();
        small.forEach((name, all) -> starts.add(new Start(name, median(all, 0), median(all, 1))));
        return new Figures(starts, median(large, 2), median(large, 3));
    }

    private static double median(List<double[]> all, int column) {
        return Rounds.median(all.stream().map(row -> row[column]).toList());
    }

    private static double[] run(String contestant, int size, String handWritten)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-Xss4m",
                        Rounds.QUIET,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        contestant,
                        Integer.toString(size),
                        handWritten)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the program that was to measure " + contestant + " failed");
        }
        return Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The program that is measured. */
    public static void main(String[] arguments) {
        String contestant = arguments[0];
        List<Test.Rule> plain = Family.MIXED.rules(Integer.parseInt(arguments[1]));
        Contestant.Maker maker = contestant.equals(Contestants.BASELINE)
                ? (rules, presses) -> new HandWritten(Path.of(arguments[2]), presses)
                : Contestants.maker(contestant);
        List<Press> presses = Family.MIXED.presses(plain.size());
        // A host has made its first facts by the time its rules run.
        presses.forEach(press -> List.of(press.facts(), press.initial()));
        long used = usedBytes();

        long start = System.nanoTime();
        Contestant rules = maker.make(plain, presses);
        long prepared = System.nanoTime();
        rules.evaluate(0);
        long first = System.nanoTime();
        for (int i = 1; i <= NEXT; i++) {
            rules.evaluate(i % presses.size());
        }
        long next = System.nanoTime();

        double megabytes = (usedBytes() - used) / 1e6;
        System.out.println((first - start) / 1e6 + " " + (next - first) / 1e3 / NEXT + " " + (prepared - start) / 1e6
                + " " + megabytes + (rules.values(rules.evaluate(0)).isEmpty() ? " wrong" : ""));
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
