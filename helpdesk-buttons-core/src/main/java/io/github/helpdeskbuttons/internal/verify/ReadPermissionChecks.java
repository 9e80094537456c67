package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.PagedCall;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Tries each permission to read by reading one row. */
final class ReadPermissionChecks {
    static final List<String> SUBJECTS = List.of(
            Permissions.COMPANIES,
            Permissions.CONTACTS,
            Permissions.READ_TICKETS,
            Permissions.READ_DEPENDENCIES,
            Permissions.CONFIGURATIONS,
            Permissions.TABLE_SETUP);

    private static final Query ONE_ROW =
            Query.builder().fields("id").pageSize(1).build();

    private final ConnectWiseClient connectWise;

    ReadPermissionChecks(ConnectWiseClient connectWise) {
        this.connectWise = connectWise;
    }

    /** Tries all of them; they do not depend on one another. */
    List<Check> run() {
        List<Check> checks = new ArrayList<>();
        checks.add(PermissionProbe.needed(
                        Permissions.COMPANIES,
                        "The company of a contact cannot be read.",
                        "companies",
                        connectWise.companies().list(ONE_ROW))
                .run());
        checks.add(PermissionProbe.needed(
                        Permissions.CONTACTS,
                        "Nobody who presses can be found, so no press can be filed.",
                        "contacts",
                        connectWise.contacts().list(ONE_ROW))
                .run());
        checks.add(PermissionProbe.needed(
                        Permissions.READ_TICKETS,
                        "Whether a press is filed already cannot be seen, so a lost answer cannot be settled.",
                        "tickets",
                        connectWise.tickets().list(ONE_ROW))
                .run());
        checks.add(dependencies());
        checks.add(PermissionProbe.useful(
                        Permissions.CONFIGURATIONS,
                        "Tickets are filed without a link to the computer.",
                        Map.of("configurations", connectWise.configurations().list(ONE_ROW)))
                .run());
        checks.add(tableSetup());
        return checks;
    }

    /** Notes are read of a ticket, so there must be one. */
    private Check dependencies() {
        OptionalLong ticket = anyTicket();
        if (ticket.isEmpty()) {
            return Check.notTested(
                    Permissions.READ_DEPENDENCIES,
                    "It is tried on the notes of a ticket, and the API member sees no ticket. Look at the role by hand.");
        }
        return PermissionProbe.needed(
                        Permissions.READ_DEPENDENCIES,
                        "Whether an attachment is there already cannot be seen.",
                        "notes of tickets",
                        connectWise.tickets().notes(ticket.getAsLong(), ONE_ROW))
                .run();
    }

    /** Empty too where tickets cannot be read: another check says so. */
    private OptionalLong anyTicket() {
        try {
            return connectWise.tickets().list(ONE_ROW).first().map(Ticket::id).stream()
                    .mapToLong(Long::longValue)
                    .findFirst();
        } catch (ConnectWiseException reportedAlready) {
            return OptionalLong.empty();
        }
    }

    private Check tableSetup() {
        Map<String, PagedCall<?>> tables = new LinkedHashMap<>();
        tables.put("priority", connectWise.priorities().list(ONE_ROW));
        tables.put("service board", connectWise.boards().list(ONE_ROW));
        tables.put("severity", connectWise.severities().list(ONE_ROW));
        tables.put("source", connectWise.sources().list(ONE_ROW));
        return PermissionProbe.useful(
                        Permissions.TABLE_SETUP,
                        "Tickets are filed all the same, but which name in a rule is wrong cannot be told.",
                        tables)
                .run();
    }
}
