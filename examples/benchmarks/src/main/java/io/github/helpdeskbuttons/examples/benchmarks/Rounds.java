package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the contestants by turns, so that what disturbs the machine disturbs all of them. */
final class Rounds {
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);

    /** Three seconds: the JVM compiles what large rule sets call rarely late. */
    private static final int WARM_UP = 10;

    /** Two contestants would log, and nobody listens; SLF4J need not say so. */
    static final String QUIET = "-Dslf4j.internal.verbosity=ERROR";

    private final int rounds;
    private final int iterations;

    /** @param isLong whether to take care rather than little time */
    Rounds(boolean isLong) {
        this.rounds = isLong ? 3 : 1;
        this.iterations = isLong ? 10 : 3;
    }

    List<Measurement> measure(Family family, int size, List<String> contestants) throws RunnerException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        Map<String, Double> bytes = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            double baseline = 0;
            for (String contestant : contestants) {
                RunResult result = run(family, size, contestant);
                double median = median(iterations(result));
                baseline = contestant.equals(Contestants.BASELINE) ? median : baseline;
                times.computeIfAbsent(contestant, key -> new ArrayList<>()).addAll(iterations(result));
                ratios.computeIfAbsent(contestant, key -> new ArrayList<>()).add(median / baseline);
                bytes.put(contestant, allocated(result));
            }
        }
        return contestants.stream()
                .map(name -> new Measurement(
                        family,
                        size,
                        name,
                        median(times.getOrDefault(name, List.of())),
                        median(ratios.getOrDefault(name, List.of())),
                        bytes.getOrDefault(name, Double.NaN)))
                .toList();
    }

    private RunResult run(Family family, int size, String contestant) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(RulesBenchmark.class.getSimpleName())
                        .param("family", family.name())
                        .param("size", Integer.toString(size))
                        .param("contestant", contestant)
                        .forks(1)
                        .warmupIterations(WARM_UP)
                        .warmupTime(ITERATION)
                        .measurementIterations(iterations)
                        .measurementTime(ITERATION)
                        .addProfiler(GCProfiler.class)
                        .jvmArgs("-Xss4m", "-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", QUIET)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle();
    }

    private static List<Double> iterations(RunResult result) {
        List<Double> values = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> fork.getIterationResults()
                .forEach(iteration -> values.add(iteration.getPrimaryResult().getScore())));
        return values;
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
