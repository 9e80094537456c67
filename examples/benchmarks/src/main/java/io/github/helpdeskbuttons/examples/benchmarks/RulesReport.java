package io.github.helpdeskbuttons.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the rules and writes the results down: as JSON, as a picture, and as a verdict on the terminal. */
final class RulesReport {
    private RulesReport() {}

    /**
     * @param arguments {@code short} or {@code long}; which contestants and families, parted by commas, or {@code -} for
     *     all; the folder for the results
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        List<String> only = List.of(arguments[1].split(",", -1));
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Rounds rounds = new Rounds(arguments[0].equals("long"));
        List<String> contestants = chosen(Contestants.names(), only);
        List<String> families = chosen(families(), only);
        List<Measurement> all = new ArrayList<>();
        for (String name : families) {
            Family family = Family.valueOf(name.toUpperCase(Locale.ROOT));
            for (int size = 10; size <= 10_000; size *= 10) {
                int now = size;
                List<String> able = contestants.stream()
                        .filter(contestant -> Contestants.takesPart(contestant, family, now))
                        .toList();
                List<Measurement> measured = rounds.measure(family, size, able);
                measured.forEach(RulesReport::print);
                all.addAll(measured);
                write(folder, new Results(all, ColdStart.Figures.NONE));
                Files.writeString(folder.resolve("rules.svg"), Plot.of(all));
            }
        }
        ColdStart.Figures cold = families.contains("mixed") ? ColdStart.measure(contestants) : ColdStart.Figures.NONE;
        write(folder, new Results(all, cold));
        System.out.println();
        cold.starts().forEach(RulesReport::print);
        System.out.println();
        Verdict.of(all, cold).forEach(System.out::println);
    }

    private record Results(List<Measurement> measurements, ColdStart.Figures coldStart) {}

    private static void write(Path folder, Results results) throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("rules.json").toFile(), results);
    }

    static List<String> families() {
        return List.of(Family.values()).stream()
                .map(family -> family.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** All of them where none is named; the hand-written rules always take part. */
    static List<String> chosen(List<String> names, List<String> only) {
        return names.stream().noneMatch(only::contains)
                ? names
                : names.stream()
                        .filter(name -> only.contains(name) || name.equals(Contestants.BASELINE))
                        .toList();
    }

    private static void print(Measurement one) {
        System.out.printf(
                Locale.ROOT,
                "%-9s %6d  %-12s %12.3f µs  %8.4f of ifs  %8.0f bytes%n",
                one.family().name().toLowerCase(Locale.ROOT),
                one.size(),
                one.contestant(),
                one.micros(),
                one.ratio(),
                one.bytes());
    }

    private static void print(ColdStart.Start one) {
        System.out.printf(
                Locale.ROOT,
                "cold, 100 mixed rules  %-12s %9.1f ms to the first result, %9.1f µs for each of the next hundred%n",
                one.contestant(),
                one.firstMillis(),
                one.nextMicros());
    }
}
