package io.github.helpdeskbuttons.examples.benchmarks.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long a JVM takes from its start until a ticket is filed and it has ended; the two programs take turns. */
final class FirstTickets {
    private final Server.Address address;
    private final String folder;
    private final int runs;

    FirstTickets(Server.Address address, String folder, int runs) {
        this.address = address;
        this.folder = folder;
        this.runs = runs;
    }

    /** Medians, in milliseconds. */
    record Times(double ours, double byHand) {}

    /** As the JVM comes. */
    Times plain() throws IOException, InterruptedException {
        return times(List.of(), List.of());
    }

    /** With an archive of the classes that each program loads, made by one run of it. */
    Times archived() throws IOException, InterruptedException {
        String ours = archive(FirstTicket.class);
        String byHand = archive(FirstTicketByHand.class);
        return times(List.of("-XX:SharedArchiveFile=" + ours), List.of("-XX:SharedArchiveFile=" + byHand));
    }

    private String archive(Class<?> program) throws IOException, InterruptedException {
        String file = Path.of(folder, program.getSimpleName() + ".jsa").toString();
        Programs.run(List.of("-XX:ArchiveClassesAtExit=" + file), program, address.arguments());
        return file;
    }

    private Times times(List<String> oursOptions, List<String> byHandOptions) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        for (int i = 0; i <= runs; i++) {
            ours.add(millis(oursOptions, FirstTicket.class));
            byHand.add(millis(byHandOptions, FirstTicketByHand.class));
        }
        return new Times(median(ours), median(byHand));
    }

    private double millis(List<String> options, Class<?> program) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Programs.run(options, program, address.arguments());
        return (System.nanoTime() - began) / 1e6;
    }

    /** The first time is left out: files are not in memory yet. */
    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times.subList(1, times.size()));
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
