package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport;
import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Outcome;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.ApiCall;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.connectwise.model.Contact;
import io.github.helpdeskbuttons.internal.setup.ContactsByAddress;
import io.github.helpdeskbuttons.internal.setup.SetupTables;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Leads the integration test through its parts, as far as each makes sense. */
public final class Verification {
    private static final String NOT_REACHED = "ConnectWise was not reached, or did not let the API member in.";
    private static final String CHANGES_NOTHING =
            "It cannot be tried without writing. verifyWithTestTicket() files a ticket for that.";
    private final ConnectWiseClient connectWise;
    private final TicketDefaults defaults;
    private final RuleSet rules;

    /**
     * Asks nothing yet.
     *
     * @param connectWise the ConnectWise to try
     * @param defaults what tickets hold before the rules speak
     * @param rules the custom rules
     */
    public Verification(ConnectWiseClient connectWise, TicketDefaults defaults, RuleSet rules) {
        this.connectWise = connectWise;
        this.defaults = defaults;
        this.rules = rules;
    }

    /** Changes nothing in ConnectWise. */
    public IntegrationReport withoutTestTicket() {
        return run(false);
    }

    /** Files a ticket to prove the permissions to write. */
    public IntegrationReport withTestTicket() {
        return run(true);
    }

    private IntegrationReport run(boolean filesTicket) {
        IntegrationReport.Builder report =
                IntegrationReport.builder().endpoint(connectWise.endpoint().apiBase());
        Check connection = new ConnectionCheck(connectWise.system()).run();
        report.addChecks(connection);
        if (connection.outcome() == Outcome.FAILED) {
            return report.addAllChecks(notReached()).build();
        }
        report.addAllChecks(new ReadPermissionChecks(connectWise).run());
        CatchAll catchAll = catchAll();
        report.addChecks(catchAll.check());
        report.addAllChecks(new NameChecks(new SetupTables(connectWise)).run(NamesInUse.of(defaults, rules)));
        if (!filesTicket) {
            return report.addAllChecks(WritePermissionChecks.untested(CHANGES_NOTHING))
                    .build();
        }
        WritePermissionChecks.Result written = catchAll.contact()
                .flatMap(contact -> TestTicket.of(contact, defaults))
                .map(new WritePermissionChecks(connectWise)::run)
                .orElseGet(WritePermissionChecks::withoutContact);
        return report.addAllChecks(written.checks())
                .testTicketId(written.ticketId())
                .build();
    }

    private record CatchAll(Check check, Optional<Contact> contact) {}

    private CatchAll catchAll() {
        try {
            List<Contact> contacts = new ContactsByAddress(connectWise.contacts())
                    .find(HelpdeskButtons.CATCH_ALL_EMAIL, ApiCall::executeAsync)
                    .join();
            return new CatchAll(
                    new CatchAllCheck(connectWise.companies()).run(contacts),
                    contacts.stream().findFirst());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ConnectWiseException cause) {
                return new CatchAll(notLookedFor(cause), Optional.empty());
            }
            throw failed;
        }
    }

    private static Check notLookedFor(ConnectWiseException failure) {
        return failure instanceof MissingPermissionException || failure instanceof InvalidCredentialsException
                ? Check.notTested(
                        CatchAllCheck.SUBJECT, "It cannot be looked for without " + Permissions.CONTACTS + ".")
                : Diagnosis.of(failure).failed(CatchAllCheck.SUBJECT);
    }

    private static List<Check> notReached() {
        return Stream.of(
                        ReadPermissionChecks.SUBJECTS,
                        List.of(CatchAllCheck.SUBJECT, NameChecks.SUBJECT),
                        WritePermissionChecks.SUBJECTS)
                .flatMap(List::stream)
                .map(subject -> Check.notTested(subject, NOT_REACHED))
                .toList();
    }
}
