package io.github.helpdeskbuttons.examples.client;

import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tickets as CSV after RFC 4180: fields quoted where they must be, lines ended by CR LF. */
final class TicketsCsv implements Closeable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("ticket", "summary", "company", "contact", "status", "priority", "owner", "link")
            .get();

    private final CSVPrinter printer;
    private final Endpoint endpoint;

    TicketsCsv(Appendable out, Endpoint endpoint) throws IOException {
        this.printer = new CSVPrinter(out, FORMAT);
        this.endpoint = endpoint;
    }

    void write(Ticket ticket) throws IOException {
        printer.printRecord(
                ticket.id(),
                text(ticket.summary()),
                name(ticket.company()),
                name(ticket.contact()),
                name(ticket.status()),
                name(ticket.priority()),
                text(ticket.owner().flatMap(Reference::identifier)),
                endpoint.ticketLink(ticket.id()));
    }

    private static String name(Optional<Reference> reference) {
        return text(reference.flatMap(Reference::name));
    }

    private static String text(Optional<String> text) {
        return text.map(TicketsCsv::harmless).orElse("");
    }

    /**
     * A spreadsheet takes a cell that begins so for a formula, quoted or not, and summaries are what strangers typed; an
     * apostrophe makes it a text.
     */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
