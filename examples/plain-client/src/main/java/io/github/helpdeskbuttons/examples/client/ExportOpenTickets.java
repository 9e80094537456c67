package io.github.helpdeskbuttons.examples.client;

import io.github.helpdeskbuttons.connectwise.model.Ticket;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Exports the open tickets of a board, and shows how far it is. */
public final class ExportOpenTickets {
    private ExportOpenTickets() {}

    /**
     * Runs the example.
     *
     * @param arguments the name of the board, and the file to write
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give two arguments: the name of a board, and the file to write.");
        }
        ProgressBarBuilder bar = ProgressBar.builder()
                .setTaskName("Exporting")
                .setUnit(" tickets", 1)
                .setUpdateIntervalMillis(100)
                .setStyle(ProgressBarStyle.ASCII);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(arguments[0], Path.of(arguments[1]), System.getenv(), bar, out);
    }

    static void run(String board, Path csv, Map<String, String> environment, ProgressBarBuilder bar, PrintStream out)
            throws IOException {
        try (Server server = Server.of(environment)) {
            out.println("ConnectWise is " + server.description() + ".");
            OpenTickets tickets = OpenTickets.onBoard(server.client(), board);
            export(tickets, server, csv, bar);
            out.println("The open tickets of " + board + " are in " + csv);
        }
    }

    /** Nobody finds half an export under the name of a whole one. */
    private static void export(OpenTickets tickets, Server server, Path csv, ProgressBarBuilder bar)
            throws IOException {
        Path part = csv.resolveSibling(csv.getFileName() + ".part");
        try (BufferedWriter file = Files.newBufferedWriter(part);
                TicketsCsv lines = new TicketsCsv(file, server.client().endpoint());
                ProgressBar progress = bar.setInitialMax(tickets.count()).build()) {
            Iterator<Ticket> each = tickets.stream().iterator();
            while (each.hasNext()) {
                lines.write(each.next());
                progress.step();
            }
        }
        Files.move(part, csv, StandardCopyOption.REPLACE_EXISTING);
    }
}
