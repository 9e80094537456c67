package io.github.helpdeskbuttons.examples.benchmarks.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures everything between the host and the wire, and says for each target whether it was met. */
public final class WireReport {
    private static final int[] LENGTHS = {2_000, 20_000, 200_000};
    private static final int SHORTEST = 33;
    private static final double REQUESTS = 1.15;
    private static final double COLD = 1.4;

    private final boolean full;

    private WireReport(boolean full) {
        this.full = full;
    }

    /**
     * Takes the mode, {@code short} or {@code long}; which parts to run, of {@code requests,steps,messages,files,tenants,
     * cold}, or {@code -} for all; and the folder for what is left behind.
     */
    public static void main(String[] args) throws Exception {
        WireReport report = new WireReport(args[0].equals("long"));
        List<String> parts = List.of(
                args[1].equals("-")
                        ? new String[] {"requests", "steps", "messages", "files", "tenants", "cold"}
                        : args[1].split(",", -1));
        if (parts.contains("requests")) {
            report.requests();
        }
        if (parts.contains("steps")) {
            report.steps();
        }
        if (parts.contains("messages")) {
            report.messages();
        }
        if (parts.contains("files")) {
            report.files();
        }
        if (parts.contains("tenants")) {
            report.tenants();
        }
        if (parts.contains("cold")) {
            report.coldStart(args[2]);
        }
    }

    private void requests() throws Exception {
        try (Server simulator = Server.simulator()) {
            requests("simulator", simulator);
        }
        try (Server bare = Server.bare()) {
            requests("bare server", bare);
        }
    }

    private void requests(String name, Server server) throws Exception {
        int times = full ? 20_000 : 8_000;
        try (Requests requests = new Requests(server, times, SHORTEST)) {
            say(name + ": median and 99th percentile in µs, bytes allocated, µs of the server's processor");
            costs("one request", requests.known(), REQUESTS);
            costs("two requests", requests.stranger(), REQUESTS);
            Requests.mostThreads();
            Turns.Costs many = requests.manyAtOnce(times / Requests.IN_FLIGHT);
            sideBySide("each of " + Requests.IN_FLIGHT + " at once", many);
            row(
                    "presses a second, submitAsync",
                    TimeUnit.SECONDS.toMicros(1) / many.one().median());
            row(
                    "presses a second, by hand",
                    TimeUnit.SECONDS.toMicros(1) / many.other().median());
            row("threads of the whole program at most", Requests.mostThreads());
        }
    }

    private static void costs(String what, Turns.Costs costs, double target) {
        sideBySide(what, costs);
        verdict("ratio of the medians", costs.one().median() / costs.other().median(), target);
    }

    private static void sideBySide(String what, Turns.Costs costs) {
        say(line(what + ", submit", costs.one()));
        say(line(what + ", by hand", costs.other()));
    }

    /** What each layer adds to one request. */
    private void steps() throws Exception {
        try (Server bare = Server.bare();
                Requests requests = new Requests(bare, full ? 10_000 : 4_000, SHORTEST)) {
            for (Map.Entry<String, Turns.Way> step : requests.steps().entrySet()) {
                Turns.Costs costs = requests.step(step.getValue());
                say(line(step.getKey(), costs.one()));
                say(line("  by turns with by hand", costs.other()));
            }
        }
    }

    private static String line(String what, Turns.Cost cost) {
        return String.format(
                Locale.ROOT,
                "%-34s %9.1f %9.1f %9.0f %7.0f",
                what,
                cost.median(),
                cost.slow(),
                cost.bytes(),
                cost.server());
    }

    /** Long messages and the shortest take turns; what is added is divided by the characters that are added. */
    private void messages() throws Exception {
        try (Server bare = Server.bare();
                Requests shortest = new Requests(bare, full ? 4_000 : 1_000, SHORTEST)) {
            double before = Double.NaN;
            for (int length : LENGTHS) {
                try (Requests requests = new Requests(bare, full ? 4_000 : 1_000, length)) {
                    Turns.Costs costs = requests.longer(shortest);
                    say(line(length + " characters", costs.one()));
                    say(line(SHORTEST + " characters", costs.other()));
                    double more = (costs.one().median() - costs.other().median()) * 1_000 / (length - SHORTEST);
                    row("ns for each character more", more);
                    if (length == 200_000) {
                        verdict("each character, of 200,000 / of 20,000", more / before, 1.2);
                    }
                    before = more;
                }
            }
        }
    }

    private void files() throws Exception {
        try (Server bare = Server.bare()) {
            List<String> lines = Programs.run(
                    List.of("-Xmx24m"), LargeFiles.class, bare.address().arguments());
            for (String line : lines) {
                String[] figures = line.split(" ", -1);
                say(String.format(
                        Locale.ROOT,
                        "file of %3s MB in a heap of 24 MB: %5s ms, %6s KB allocated",
                        figures[0],
                        figures[1],
                        figures[2]));
            }
        }
    }

    private void tenants() throws Exception {
        try (Server simulator = Server.simulator()) {
            List<String> lines = Programs.run(
                    List.of("-Xmx128m"), Tenants.class, simulator.address().arguments());
            String[] figures = lines.get(0).split(" ", -1);
            verdict("1,000 tenants with 100 rules each, heap in MB", Double.parseDouble(figures[0]), 128);
            verdict("threads more than one tenant has", Double.parseDouble(figures[1]), 0);
            verdict("making one tenant warm, µs", Double.parseDouble(figures[2]), 2_000);
            row("of these, without its rules", Double.parseDouble(figures[3]));
        }
    }

    private void coldStart(String folder) throws Exception {
        try (Server simulator = Server.simulator()) {
            FirstTickets first = new FirstTickets(simulator.address(), folder, full ? 21 : 9);
            FirstTickets.Times plain = first.plain();
            row("first ticket from the start of the JVM, ms", plain.ours());
            row("the same on Retrofit and Jackson by hand, ms", plain.byHand());
            verdict("cold start / by hand", plain.ours() / plain.byHand(), COLD);
            FirstTickets.Times archived = first.archived();
            row("first ticket with a class-data archive, ms", archived.ours());
            row("the same by hand with one of its own, ms", archived.byHand());
            verdict("cold start / by hand, both with an archive", archived.ours() / archived.byHand(), COLD);
        }
    }

    private static void row(String what, double value) {
        say(String.format(Locale.ROOT, "%-50s %12.1f", what, value));
    }

    private static void verdict(String what, double value, double target) {
        say(String.format(
                Locale.ROOT,
                "%-50s %12.2f  target %.2f: %s",
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
