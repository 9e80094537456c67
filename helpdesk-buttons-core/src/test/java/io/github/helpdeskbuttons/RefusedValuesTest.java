package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.RuleSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that ConnectWise does not accept never loses the press. */
class RefusedValuesTest {
    private ConnectWiseSimulator connectWise;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private Submission.Filed file(TicketDefaults defaults) {
        return file(
                defaults,
                ButtonPress.builder().email("dan@contoso.example").message("m").build());
    }

    private Submission.Filed file(TicketDefaults defaults, ButtonPress press) {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .defaults(defaults)
                .rules(RuleSet.empty())
                .build()) {
            return (Submission.Filed) buttons.submit(press);
        }
    }

    private static TicketDefaults.Builder with(TicketDefaults.Builder defaults, String variable, String value) {
        return switch (variable) {
            case "board" -> defaults.board(value);
            case "state" -> defaults.board("Help Desk").state(value);
            case "team" -> defaults.board("Help Desk").team(value);
            case "type" -> defaults.board("Help Desk").type(value);
            case "priority" -> defaults.priority(value);
            case "source" -> defaults.source(value);
            case "owner" -> defaults.owner(value);
            default -> throw new IllegalArgumentException(variable);
        };
    }

    private String internalNoteOf(Submission.Filed filed) {
        return connectWise.notes(filed.ticketId()).stream()
                .filter(note -> note.field("internalAnalysisFlag")
                        .filter("true"::equals)
                        .isPresent())
                .findFirst()
                .flatMap(note -> note.field("text"))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({"board", "state", "team", "type", "priority", "source", "owner"})
    void aNameThatIsNotThereIsLeftOutAndNoted(String variable) {
        Submission.Filed filed =
                file(with(TicketDefaults.builder(), variable, "No such thing").build());

        assertThat(filed.submissionErrors()).singleElement().satisfies(error -> {
            assertThat(error.part()).isEqualTo(variable);
            assertThat(error.reason()).startsWith("\"No such thing\" was left out.");
        });
        assertThat(internalNoteOf(filed)).startsWith("Submission Errors\n- " + variable + ": \"No such thing\"");
    }

    @ParameterizedTest
    @CsvSource({"board", "priority", "source", "owner"})
    void aBlankNameIsLeftOutWithoutAskingConnectWise(String variable) {
        Submission.Filed filed =
                file(with(TicketDefaults.builder(), variable, "  ").build());

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly(variable);
        assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
    }

    @Test
    void allAtOnceAreLeftOut() {
        Submission.Filed filed = file(TicketDefaults.builder()
                .board("none")
                .state("none")
                .team("none")
                .type("none")
                .priority("none")
                .source("none")
                .owner("none")
                .impact(Level.HIGH)
                .build());

        assertThat(filed.submissionErrors())
                .extracting(SubmissionError::part)
                .containsExactlyInAnyOrder("board", "state", "team", "type", "priority", "source", "owner");
        StoredRecord ticket = connectWise.ticket(filed.ticketId()).orElseThrow();
        assertThat(ticket.field("impact")).contains("High");
    }

    @Test
    void theOthersStay() {
        Submission.Filed filed = file(TicketDefaults.builder()
                .board("Clinical")
                .team("MRI")
                .priority("none")
                .build());

        StoredRecord ticket = connectWise.ticket(filed.ticketId()).orElseThrow();
        assertThat(ticket.field("board/name")).contains("Clinical");
        assertThat(ticket.field("team/name")).contains("MRI");
    }

    @Test
    void aRefusalThatNamesNoFieldLeavesTheRestToConnectWise() {
        connectWise.fail(
                Fault.error(400, "InvalidObject", "ticket object is invalid").on("POST", "service/tickets"));

        Submission.Filed filed = file(
                TicketDefaults.builder().board("Help Desk").impact(Level.LOW).build());

        assertThat(filed.submissionErrors())
                .extracting(SubmissionError::part)
                .containsExactlyInAnyOrder("board", "impact");
    }

    private void refuseOnceWithoutSayingWhy() {
        connectWise.fail(
                Fault.error(400, "InvalidObject", "ticket object is invalid").on("POST", "service/tickets"));
    }

    @ParameterizedTest
    @CsvSource({
        "board, Help Dsk, Help Desk",
        "state, Nwe, New",
        "team, Servise Team, Service Team",
        "priority, Priority 1, Priority 1 - Emergency Response"
    })
    void aRefusalThatNamesNoFieldIsExplainedByTheSetupTables(String variable, String wrong, String meant) {
        refuseOnceWithoutSayingWhy();

        Submission.Filed filed = file(with(TicketDefaults.builder(), variable, wrong)
                .impact(Level.LOW)
                .build());

        assertThat(filed.submissionErrors()).singleElement().satisfies(error -> {
            assertThat(error.part()).isEqualTo(variable);
            assertThat(error.reason()).contains("no active " + variable).contains("\"" + meant + "\"");
        });
        assertThat(connectWise.ticket(filed.ticketId()).orElseThrow().field("impact"))
                .contains("Low");
    }

    @Test
    void whatBelongsToABoardThatIsNotThereGoesWithIt() {
        refuseOnceWithoutSayingWhy();

        Submission.Filed filed = file(TicketDefaults.builder()
                .board("No such thing")
                .team("MRI")
                .owner("nobody")
                .build());

        assertThat(filed.submissionErrors())
                .extracting(SubmissionError::part)
                .containsExactly("board", "team", "owner");
    }

    @Test
    void setupTablesThatMayNotBeReadLeaveTheRestToConnectWise() {
        refuseOnceWithoutSayingWhy();
        connectWise.fail(Fault.error(403, "Security", "no")
                .on("GET", "service/(boards|priorities).*")
                .always());

        Submission.Filed filed = file(TicketDefaults.builder()
                .board("No such thing")
                .priority("No such thing")
                .build());

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("board", "priority");
        assertThat(filed.submissionErrors())
                .allSatisfy(error -> assertThat(error.reason()).contains("without saying which"));
    }

    @Test
    void aContactThatIsRefusedWithoutAWordIsReplacedInTheEnd() {
        refuseOnceWithoutSayingWhy();

        Submission.Filed filed = file(TicketDefaults.none());

        assertThat(filed.contactMatch()).isEqualTo(ContactMatch.CATCH_ALL);
        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("contact");
    }

    @Test
    void aRefusalOfEvenTheSmallestTicketIsThrown() {
        connectWise.fail(Fault.error(400, "InvalidObject", "ticket object is invalid")
                .on("POST", "service/tickets")
                .always());

        assertThatThrownBy(
                        () -> file(TicketDefaults.builder().board("Help Desk").build()))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void aContactWhoseCompanyIsGoneIsReplacedByTheOneForUnregisteredUsers() {
        long contoso = connectWise.records("company/companies").stream()
                .filter(company ->
                        company.field("identifier").filter("Contoso"::equals).isPresent())
                .map(StoredRecord::id)
                .findFirst()
                .orElseThrow();
        connectWise.remove("company/companies", contoso);

        Submission.Filed filed = file(TicketDefaults.none());

        assertThat(filed.contactMatch()).isEqualTo(ContactMatch.CATCH_ALL);
        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("contact");
    }

    private void refuseOnceBecauseOf(String field) {
        connectWise.fail(Fault.answer(
                        400,
                        "application/json",
                        "{\"code\":\"InvalidObject\",\"message\":\"ticket object is invalid\",\"errors\":[{\"code\":\"InvalidField\","
                                + "\"message\":\"no\",\"resource\":\"ticket\",\"field\":\"" + field + "\"}]}")
                .on("POST", "service/tickets"));
    }

    @ParameterizedTest
    @CsvSource({"board", "Board/Name", "board.id", "boardId", "BoardID", "board[0]"})
    void aFieldIsKnownInEveryFormThatConnectWiseNamesItIn(String field) {
        refuseOnceBecauseOf(field);

        Submission.Filed filed = file(
                TicketDefaults.builder().board("Help Desk").impact(Level.LOW).build());

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("board");
    }

    @ParameterizedTest
    @CsvSource({"severity, urgency", "impact, impact"})
    void aLevelThatIsRefusedIsLeftOut(String field, String variable) {
        refuseOnceBecauseOf(field);

        Submission.Filed filed = file(
                TicketDefaults.builder().urgency(Level.HIGH).impact(Level.LOW).build());

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly(variable);
    }

    @ParameterizedTest
    @CsvSource({"contact", "company/id", "Contact/Name"})
    void aContactThatIsRefusedByNameIsReplacedAndNothingElseIsLeftOut(String field) {
        refuseOnceBecauseOf(field);

        Submission.Filed filed =
                file(TicketDefaults.builder().board("Help Desk").build());

        assertThat(filed.contactMatch()).isEqualTo(ContactMatch.CATCH_ALL);
        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("contact");
    }

    @Test
    void aContactThatWasRefusedIsLookedUpAnewForTheNextPress() {
        ButtonPress press =
                ButtonPress.builder().email("dan@contoso.example").message("m").build();
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .build()) {
            buttons.submit(press);
            StoredRecord contact = connectWise.records("company/contacts").stream()
                    .filter(row -> row.field("firstName").filter("Dan"::equals).isPresent())
                    .findFirst()
                    .orElseThrow();
            connectWise.remove("company/contacts", contact.id());
            connectWise.addContact("Dan", "Jump", "dan@contoso.example", "Fabrikam");

            Submission.Filed filed = (Submission.Filed) buttons.submit(ButtonPress.builder()
                    .email("dan@contoso.example")
                    .message("m")
                    .build());

            assertThat(filed.contactMatch()).isEqualTo(ContactMatch.REGISTERED);
            assertThat(filed.submissionErrors())
                    .extracting(SubmissionError::part)
                    .containsExactly("contact");
        }
    }
}
