package io.github.helpdeskbuttons.examples.benchmarks.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs everything between the host and the wire, and says for each target whether it was met. */
public final class WireReport {
    private static final String MEDIAN = "median, µs";
    private static final String[] LENGTHS = {"2000", "20000", "200000"};

    private WireReport() {}

    /** Takes the mode, {@code short} or {@code long}, something that is passed over, and the folder for the results. */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        boolean full = args[0].equals("long");
        List<RunResult> results = new ArrayList<>();
        results.addAll(new Runner(options(full, ".*", args[2] + "/wire.json", "33")).run());
        results.addAll(new Runner(options(full, "submitKnown", args[2] + "/messages.json", LENGTHS)).run());
        say("");
        requests(results);
        messages(results);
        try (Server server = Server.start()) {
            coldStart(server.address(), full ? 20 : 7);
            tenants(server.address());
        }
    }

    private static Options options(boolean full, String benchmark, String results, String... lengths) {
        return new OptionsBuilder()
                .include(WireBenchmark.class.getName() + "." + benchmark)
                .param("message", lengths)
                .warmupIterations(full ? 3 : 2)
                .warmupTime(TimeValue.seconds(full ? 10 : 4))
                .measurementIterations(full ? 5 : 2)
                .measurementTime(TimeValue.seconds(full ? 10 : 4))
                .forks(1)
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(results)
                .build();
    }

    private static void requests(Collection<RunResult> results) {
        for (String kind : List.of("Known", "Stranger", "Async")) {
            RunResult ours = result(results, "submit" + kind, "33");
            RunResult byHand = result(results, "byHand" + kind, "33");
            double ratio = median(ours) / median(byHand);
            row("submit" + kind + ", " + MEDIAN, median(ours));
            row("byHand" + kind + ", " + MEDIAN, median(byHand));
            row("submit" + kind + ", bytes allocated", allocated(ours));
            row("byHand" + kind + ", bytes allocated", allocated(byHand));
            verdict("time of submit" + kind + " / by hand", ratio, 1.15);
        }
    }

    /** What a message adds is compared with what the shortest takes, for ten times the length at a time. */
    private static void messages(Collection<RunResult> results) {
        double base = median(result(results, "submitKnown", "33"));
        for (String length : LENGTHS) {
            double median = median(result(results, "submitKnown", length));
            row("message of " + length + " characters, " + MEDIAN, median);
            row(
                    "message of " + length + " characters, ns a character more",
                    (median - base) * 1_000 / Integer.parseInt(length));
        }
    }

    private static RunResult result(Collection<RunResult> results, String benchmark, String message) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .filter(result -> message.equals(result.getParams().getParam("message")))
                .findFirst()
                .orElseThrow();
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(figure -> figure.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(figure -> figure.getValue().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static void coldStart(Server.Address address, int runs) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(millis(FirstTicket.class, address));
            byHand.add(millis(FirstTicketByHand.class, address));
        }
        row("first ticket from the start of the JVM, ms", middle(ours));
        row("the same on Retrofit and Jackson by hand, ms", middle(byHand));
        verdict("cold start / by hand", middle(ours) / middle(byHand), 1.4);
    }

    private static double millis(Class<?> program, Server.Address address) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int exit = Programs.java(List.of(), program, List.of(address.endpoint(), address.apiKey(), address.clientId()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(program.getSimpleName() + " ended with " + exit);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void tenants(Server.Address address) throws IOException, InterruptedException {
        Process process = Programs.java(
                        List.of("-Xmx128m"),
                        Tenants.class,
                        List.of(address.endpoint(), address.apiKey(), address.clientId()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (process.waitFor() != 0 || line == null) {
            throw new IllegalStateException("A thousand tenants do not fit into 128 MB");
        }
        String[] figures = line.split(" ", -1);
        verdict("1,000 tenants with 100 rules each, heap in MB", Double.parseDouble(figures[0]), 128);
        verdict("threads more than one tenant has", Double.parseDouble(figures[1]), 0);
        verdict("making one tenant warm, µs", Double.parseDouble(figures[2]), 2_000);
    }

    private static void row(String what, double value) {
        say(String.format(Locale.ROOT, "%-60s %12.1f", what, value));
    }

    private static void verdict(String what, double value, double target) {
        say(String.format(
                Locale.ROOT,
                "%-60s %12.2f  target %.2f: %s",
                what,
                value,
                target,
                value <= target ? "met" : String.format(Locale.ROOT, "missed by %.0f %%", (value / target - 1) * 100)));
    }

    @SuppressWarnings("SystemOut") // This is the report.
    private static void say(String line) {
        System.out.println(line);
    }
}
