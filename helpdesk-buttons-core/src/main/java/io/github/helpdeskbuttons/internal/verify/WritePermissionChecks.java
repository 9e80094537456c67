package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.ApiCall;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.FieldError;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import io.github.helpdeskbuttons.connectwise.model.NewNote;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Patch;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.model.TicketFields;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Tries the permissions to write, which needs a ticket to write to. */
final class WritePermissionChecks {
    static final List<String> SUBJECTS = List.of(
            Permissions.ADD_TICKETS,
            Permissions.EDIT_TICKETS,
            Permissions.ADD_DEPENDENCIES,
            Permissions.EDIT_DEPENDENCIES);

    private static final String TICKET = "Test ticket";
    private static final String NO_TICKET = "It is tried on the test ticket, and that could not be filed.";

    private static final String NO_CONTACT = "The test ticket is filed for " + HelpdeskButtons.CATCH_ALL_EMAIL
            + ", and that contact was not found, or has no company.";

    private final ConnectWiseClient connectWise;

    WritePermissionChecks(ConnectWiseClient connectWise) {
        this.connectWise = connectWise;
    }

    /** What writing showed, and the ticket where there is one. */
    record Result(List<Check> checks, OptionalLong ticketId) {}

    static List<Check> untested(String why) {
        return SUBJECTS.stream().map(subject -> Check.notTested(subject, why)).toList();
    }

    static Result withoutContact() {
        return new Result(untested(NO_CONTACT), OptionalLong.empty());
    }

    /** Files the ticket, edits it and adds a note to it. */
    Result run(NewTicket ticket) {
        Ticket filed;
        try {
            filed = connectWise.tickets().create(ticket).execute();
        } catch (ConnectWiseException failure) {
            return new Result(notFiled(ticket, failure), OptionalLong.empty());
        }
        Patch summary = Patch.builder()
                .set(TicketFields.SUMMARY, TestTicket.EDITED_SUMMARY)
                .build();
        NewNote note = NewNote.builder()
                .text(TestTicket.NOTE)
                .internalAnalysisFlag(true)
                .build();
        List<Check> checks = List.of(
                Check.passed(
                        TICKET,
                        "It is ticket " + filed.id() + ", "
                                + connectWise.endpoint().ticketLink(filed.id())
                                + " . Look whether it is on the right board, then close or delete it."),
                Check.passed(Permissions.ADD_TICKETS, "The test ticket was filed."),
                write(
                        Permissions.EDIT_TICKETS,
                        "Two tickets of one press cannot be merged.",
                        connectWise.tickets().patch(filed.id(), summary)),
                write(
                        Permissions.ADD_DEPENDENCIES,
                        "Attachments are not uploaded, and what went wrong with them is not noted.",
                        connectWise.tickets().addNote(filed.id(), note)),
                Check.notTested(
                        Permissions.EDIT_DEPENDENCIES,
                        "No request of this library needs it now. Look at the role by hand."));
        return new Result(checks, OptionalLong.of(filed.id()));
    }

    private static Check write(String permission, String lost, ApiCall<?> request) {
        try {
            request.execute();
            return Check.passed(permission, "The API member has it.");
        } catch (MissingPermissionException | InvalidCredentialsException denied) {
            return missing(permission, lost);
        } catch (ConnectWiseException failure) {
            return Diagnosis.of(failure).failed(permission);
        }
    }

    private static Check missing(String permission, String lost) {
        return Check.failed(
                permission,
                Problem.PERMISSION_MISSING,
                "The API member lacks it. " + lost + " Give its security role this permission, with the level All.");
    }

    private static List<Check> notFiled(NewTicket ticket, ConnectWiseException failure) {
        List<Check> checks = new ArrayList<>();
        if (failure instanceof MissingPermissionException || failure instanceof InvalidCredentialsException) {
            checks.add(missing(Permissions.ADD_TICKETS, "No press can be filed."));
        } else {
            checks.addAll(failure instanceof RejectedException ? rejected(failure) : List.of(lost(ticket, failure)));
            checks.add(Check.notTested(Permissions.ADD_TICKETS, NO_TICKET));
        }
        SUBJECTS.stream()
                .filter(subject -> !subject.equals(Permissions.ADD_TICKETS))
                .forEach(subject -> checks.add(Check.notTested(subject, NO_TICKET)));
        return checks;
    }

    private static List<Check> rejected(ConnectWiseException rejection) {
        List<Check> fields = rejection.fieldErrors().stream()
                .flatMap(WritePermissionChecks::field)
                .toList();
        return fields.isEmpty()
                ? List.of(Check.failed(
                        TICKET,
                        Problem.OTHER,
                        "ConnectWise refused it and named no field." + ServerWords.of(rejection)))
                : fields;
    }

    private static Stream<Check> field(FieldError error) {
        return error
                .field()
                .map(ServerWords::oneLine)
                .map(field -> Check.failed(
                        TICKET,
                        Problem.FIELD_REJECTED,
                        "ConnectWise refused its field " + field
                                + error.message()
                                        .map(ServerWords::oneLine)
                                        .map(words -> ": \"" + words + "\".")
                                        .orElse(".")
                                + " Change what the defaults set there."))
                .stream();
    }

    private static Check lost(NewTicket ticket, ConnectWiseException failure) {
        Diagnosis diagnosis = Diagnosis.of(failure);
        String whereabouts = failure instanceof OutcomeUnknownException
                ? " Whether it was filed is unknown; look for the ticket with the external reference "
                        + ticket.externalXRef().orElse("")
                        + ", and close or delete it."
                : "";
        return Check.failed(TICKET, diagnosis.problem(), diagnosis.explanation() + whereabouts);
    }
}
