package io.github.helpdeskbuttons.examples.benchmarks;

import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TicketValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the first evaluations cost in a program that has only just begun; each time in a program of its own. */
final class ColdStart {
    private static final int PROGRAMS = 5;
    private static final int NEXT = 100;

    private ColdStart() {}

    /**
     * What was measured, each the median of several programs.
     *
     * @param first milliseconds to prepare 100 mixed rules and evaluate them once
     * @param next microseconds of each of the next hundred evaluations, in the mean
     * @param prepared milliseconds to prepare 10,000 mixed rules
     * @param megabytes what these hold, beside the rules' own texts and trees
     */
    record Figures(double first, double next, double prepared, double megabytes) {}

    static Figures measure() throws IOException, InterruptedException {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            double[] small = run("100");
            double[] large = run("10000");
            all.add(new double[] {small[0], small[1], large[2], large[3]});
        }
        return new Figures(median(all, 0), median(all, 1), median(all, 2), median(all, 3));
    }

    private static double median(List<double[]> all, int column) {
        return Rounds.median(all.stream().map(row -> row[column]).toList());
    }

    private static double[] run(String size) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-Xss4m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        size)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the program that was to be measured failed");
        }
        return java.util.Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The program that is measured. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        List<Test.Rule> plain = Family.MIXED.rules(size);
        List<Press> presses = Family.MIXED.presses(size);
        PressFacts[] facts = presses.stream().map(Press::facts).toArray(PressFacts[]::new);
        TicketValues[] initial = presses.stream().map(Press::initial).toArray(TicketValues[]::new);
        long used = usedBytes();

        long start = System.nanoTime();
        RuleSet rules = OurRules.ruleSet(plain);
        long prepared = System.nanoTime();
        rules.evaluate(facts[0], initial[0]);
        long first = System.nanoTime();
        for (int i = 1; i <= NEXT; i++) {
            rules.evaluate(facts[i % facts.length], initial[i % facts.length]);
        }
        long next = System.nanoTime();

        double megabytes = (usedBytes() - used) / 1e6;
        System.out.println((first - start) / 1e6 + " " + (next - first) / 1e3 / NEXT + " " + (prepared - start) / 1e6
                + " " + megabytes + (rules.rules().size() == size ? "" : " wrong"));
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
