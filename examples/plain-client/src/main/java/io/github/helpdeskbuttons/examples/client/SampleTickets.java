package io.github.helpdeskbuttons.examples.client;

import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import java.util.List;

/** Tickets to export: on two boards, every fourth one closed, some with what a CSV file must not stumble over. */
final class SampleTickets {
    private static final List<String> SUMMARIES = List.of(
            "The MRI workstation does not boot",
            "Printer, second floor: \"paper jam\"",
            "=HYPERLINK(\"http://evil.example\",\"Click me\")",
            "Drucker für Frau Müller",
            "-1 licences left",
            "Password reset");

    private static final List<String> COMPANIES = List.of("Contoso", "Fabrikam", "Northwind");

    private SampleTickets() {}

    static void create(ConnectWiseClient client, int count) {
        for (int i = 0; i < count; i++) {
            client.tickets().create(ticket(i)).execute();
        }
    }

    private static NewTicket ticket(int i) {
        return NewTicket.builder()
                .summary(SUMMARIES.get(i % SUMMARIES.size()))
                .company(Reference.identifier(COMPANIES.get(i % COMPANIES.size())))
                .board(Reference.name(i % 5 == 0 ? "Clinical" : "Help Desk"))
                .status(Reference.name(i % 4 == 0 ? ">Closed" : "New"))
                .build();
    }
}
