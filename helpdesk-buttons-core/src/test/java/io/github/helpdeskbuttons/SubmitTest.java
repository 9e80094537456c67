package io.github.helpdeskbuttons;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.APPEND;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubmitTest {
    private static final RuleSet RULES = RuleSet.of(
            rule("emergency")
                    .when(SELECTIONS.contains("This is an emergency"))
                    .then(PRIORITY.set("Priority 1 - Emergency Response"), SUBJECT.prepend("**EMERGENCY** ")),
            rule("imaging").when(APPEND.contains("calibration_issue")).then(BOARD.set("Clinical"), TEAM.set("MRI")),
            rule("arrears")
                    .when(EMAIL.domain().is("fabrikam.example"))
                    .refuse("Ticket submission is disabled until payment."));

    private ConnectWiseSimulator connectWise;
    private HelpdeskButtons buttons;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        buttons = with(TicketDefaults.builder().board("Help Desk").build(), RULES);
    }

    @AfterEach
    void stop() {
        buttons.close();
        connectWise.close();
    }

    private HelpdeskButtons with(TicketDefaults defaults, RuleSet rules) {
        return HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .defaults(defaults)
                .rules(rules)
                .build();
    }

    private Submission.Filed file(ButtonPress press) {
        return (Submission.Filed) buttons.submit(press);
    }

    private StoredRecord ticketOf(Submission.Filed filed) {
        return connectWise.ticket(filed.ticketId()).orElseThrow();
    }

    private String descriptionOf(Submission.Filed filed) {
        return noteOf(filed, "detailDescriptionFlag");
    }

    private String internalNoteOf(Submission.Filed filed) {
        return noteOf(filed, "internalAnalysisFlag");
    }

    private String noteOf(Submission.Filed filed, String flag) {
        return connectWise.notes(filed.ticketId()).stream()
                .filter(note -> note.field(flag).filter("true"::equals).isPresent())
                .findFirst()
                .flatMap(note -> note.field("text"))
                .orElse("");
    }

    @Test
    void aPressBecomesATicketOfItsContact() {
        Submission.Filed filed = file(Presses.emergency());

        assertThat(filed.contactMatch()).isEqualTo(ContactMatch.REGISTERED);
        assertThat(filed.pressId()).isEqualTo("press-1");
        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(filed.ticketLink().toString()).contains(String.valueOf(filed.ticketId()));
        StoredRecord ticket = ticketOf(filed);
        assertThat(ticket.field("contact/name")).contains("Dan Jump");
        assertThat(ticket.field("company/name")).contains("Contoso Imaging");
        assertThat(ticket.field("externalXRef")).contains("press-1");
    }

    @Test
    void theRulesDecideSubjectAndPriority() {
        StoredRecord ticket = ticketOf(file(Presses.emergency()));

        assertThat(ticket.field("summary")).contains("**EMERGENCY** The MRI workstation does not boot");
        assertThat(ticket.field("priority/name")).contains("Priority 1 - Emergency Response");
        assertThat(ticket.field("board/name")).contains("Help Desk");
    }

    @Test
    void theRulesDecideBoardAndTeam() {
        StoredRecord ticket = ticketOf(file(Presses.emergency().toBuilder()
                .addAppendedTexts("x calibration_issue y")
                .build()));

        assertThat(ticket.field("board/name")).contains("Clinical");
        assertThat(ticket.field("team/name")).contains("MRI");
    }

    @Test
    void theDescriptionHoldsTheMessageTheAppendedTextsAndWhoPressed() {
        Submission.Filed filed = file(Presses.emergency().toBuilder()
                .addAppendedTexts("disk full")
                .businessName("Contoso")
                .build());

        assertThat(descriptionOf(filed))
                .isEqualTo(
                        """
                        The MRI workstation does not boot

                        disk full

                        Helpdesk button press
                        Name: Dan Jump
                        E-mail: dan@contoso.example
                        Business: Contoso
                        Computer: MRI-01
                        Selected: This is an emergency
                        Press id: press-1""");
        assertThat(connectWise.notes(filed.ticketId())).hasSize(1);
    }

    @Test
    void aTypedValueCannotPassForAnotherLineOfTheDescription() {
        Submission.Filed filed = file(
                ButtonPress.builder().name("Dan\nE-mail: boss@contoso.example").build());

        assertThat(descriptionOf(filed)).contains("Name: Dan E-mail: boss@contoso.example\n");
    }

    @Test
    void aPressOfAnUnknownPersonIsFiledUnderTheContactForUnregisteredUsers() {
        Submission.Filed filed = file(Presses.emergency().toBuilder()
                .name("Renée O’Hara")
                .email("renee@elsewhere.example")
                .build());

        assertThat(filed.contactMatch()).isEqualTo(ContactMatch.CATCH_ALL);
        assertThat(ticketOf(filed).field("company/name")).contains("Unregistered Users");
        assertThat(descriptionOf(filed)).contains("Renée O’Hara", "renee@elsewhere.example");
    }

    @Test
    void aRefusedPressSendsNothing() {
        Submission refused = buttons.submit(
                Presses.emergency().toBuilder().email("alan@fabrikam.example").build());

        assertThat(refused).asInstanceOf(type(Submission.Refused.class)).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("arrears");
            assertThat(refusal.message()).isEqualTo("Ticket submission is disabled until payment.");
        });
        assertThat(connectWise.requests()).isEmpty();
    }

    private List<String> calls() {
        return connectWise.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    @Test
    void aPressCostsOneLookUpAndOnePostAndLaterOnlyThePost() {
        ButtonPress.Builder press =
                ButtonPress.builder().email("dan@contoso.example").message("m");

        buttons.submit(press.build());
        assertThat(calls()).containsExactly("GET company/contacts", "POST service/tickets");

        connectWise.clearRequests();
        buttons.submit(press.build());
        assertThat(calls()).containsExactly("POST service/tickets");
    }

    @Test
    void aPressWithAnIdOfTheHostsOwnIsLookedForBeforeAndAfter() {
        buttons.submit(Presses.emergency().toBuilder().hostname("").build());

        assertThat(calls())
                .containsExactly(
                        "GET company/contacts", "GET service/tickets", "POST service/tickets", "GET service/tickets");
    }

    @Test
    void aPressThatAnotherProcessFiledIsNotFiledAgain() {
        long first = file(Presses.emergency()).ticketId();
        try (HelpdeskButtons another = with(TicketDefaults.none(), RuleSet.empty())) {
            assertThat(another.submit(Presses.emergency()))
                    .asInstanceOf(type(Submission.Filed.class))
                    .satisfies(receipt -> assertThat(receipt.ticketId()).isEqualTo(first));
        }
        assertThat(connectWise.tickets()).hasSize(1);
    }

    @Test
    void aRepeatedPressIsGivenItsFirstReceiptWithoutARequest() {
        ButtonPress press = ButtonPress.builder().message("m").build();
        Submission first = buttons.submit(press);
        connectWise.clearRequests();

        assertThat(buttons.submit(press)).isEqualTo(first);
        assertThat(connectWise.requests()).isEmpty();
    }

    @Test
    void aRefusedPressCanBeChangedAndSubmittedAgain() {
        ButtonPress refused =
                Presses.emergency().toBuilder().email("alan@fabrikam.example").build();
        assertThat(buttons.submit(refused)).isInstanceOf(Submission.Refused.class);

        assertThat(buttons.submit(Presses.emergency())).isInstanceOf(Submission.Filed.class);
    }

    @Test
    void aPressWithNothingAtAllStillBecomesATicket() {
        Submission.Filed filed = file(ButtonPress.builder().build());

        assertThat(filed.contactMatch()).isEqualTo(ContactMatch.CATCH_ALL);
        assertThat(ticketOf(filed).field("summary")).contains("Helpdesk button pressed");
    }

    @Test
    void aPressWithNothingButAnEmailStillBecomesATicketOfItsContact() {
        Submission.Filed filed =
                file(ButtonPress.builder().email("dan@contoso.example").build());

        assertThat(filed.contactMatch()).isEqualTo(ContactMatch.REGISTERED);
        assertThat(ticketOf(filed).field("summary")).contains("Helpdesk button pressed by dan@contoso.example");
    }

    @Test
    void aPressWithNothingButAMessageStillBecomesATicket() {
        assertThat(ticketOf(file(ButtonPress.builder().message("help").build())).field("summary"))
                .contains("help");
    }

    @Test
    void theEmailIsComparedWithoutRegardToCaseAndSpaceAtItsEnds() {
        assertThat(file(ButtonPress.builder().email(" DAN@Contoso.example ").build())
                        .contactMatch())
                .isEqualTo(ContactMatch.REGISTERED);
    }

    @Test
    void anEmailThatLooksLikeAConditionFindsNobody() {
        for (String email : new String[] {
            "\"o'brien\" or 1=1",
            "x\" or communicationItems/value like \"%@contoso.example",
            "%@contoso.example",
            "dan@contoso.example\" or \"\"=\"",
            "*@*",
            "dan\\@contoso.example"
        }) {
            assertThat(file(ButtonPress.builder().email(email).build()).contactMatch())
                    .as(email)
                    .isEqualTo(ContactMatch.CATCH_ALL);
        }
    }

    @Test
    void aMessageOf200KilobytesWithEveryKindOfQuoteArrivesWhole() {
        String message = "it's \"down\" „again“ «now» `x` \\ 🖨️ \u0007 ".repeat(5_000);
        Submission.Filed filed = file(ButtonPress.builder().message(message).build());

        assertThat(descriptionOf(filed)).startsWith(message);
    }

    @Test
    void aLoneSurrogateAndANulDoNotBreakTheRequest() {
        Submission.Filed filed =
                file(ButtonPress.builder().message("a\ud800b\u0000c").build());

        assertThat(descriptionOf(filed)).startsWith("a\ufffdb\u0000c");
    }

    @Test
    void stateTeamAndTypeWithoutABoardAreLeftOutAndNoted() {
        buttons = with(
                TicketDefaults.builder()
                        .state("New")
                        .team("MRI")
                        .type("Break-fix")
                        .build(),
                RuleSet.empty());

        Submission.Filed filed = file(ButtonPress.builder().message("m").build());

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("state", "team", "type");
        assertThat(internalNoteOf(filed)).startsWith("Submission Errors\n- state: \"New\" was left out.");
    }

    @Test
    void aSubjectThatARuleMadeTooLongIsCutAndNoted() {
        buttons = with(
                TicketDefaults.none(),
                RuleSet.of(rule("long")
                        .when(EMAIL.is(""))
                        .then(SUBJECT.set("word ".repeat(30).strip()))));

        Submission.Filed filed = file(ButtonPress.builder().message("m").build());

        assertThat(ticketOf(filed).field("summary")).contains("word ".repeat(20).strip());
        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("subject");
    }

    @Test
    void whatTheDefaultsSayIsSent() {
        buttons = with(
                TicketDefaults.builder()
                        .board("Help Desk")
                        .impact(Level.HIGH)
                        .urgency(Level.LOW)
                        .message("No message was typed.")
                        .subject("Silent press")
                        .build(),
                RuleSet.empty());

        Submission.Filed filed = file(ButtonPress.builder().build());

        StoredRecord ticket = ticketOf(filed);
        assertThat(ticket.field("impact")).contains("High");
        assertThat(ticket.field("severity")).contains("Low");
        assertThat(ticket.field("summary")).contains("No message was typed.");
        assertThat(descriptionOf(filed)).startsWith("No message was typed.\n");
    }

    @Test
    void aMissingContactForUnregisteredUsersIsSaidSo() {
        try (ConnectWiseSimulator empty =
                        ConnectWiseSimulator.builder().emptyData().start();
                HelpdeskButtons lost = HelpdeskButtons.builder()
                        .endpoint(empty.endpoint())
                        .apiKey(empty.apiKey())
                        .clientId(empty.clientId())
                        .build()) {
            ButtonPress press = Presses.emergency();

            assertThatThrownBy(() -> lost.submit(press))
                    .isInstanceOfSatisfying(
                            CatchAllContactMissingException.class,
                            missing -> assertThat(missing.pressId()).isEqualTo("press-1"))
                    .hasMessageContaining("press-1")
                    .hasMessageContaining("unregistered@helpdeskbuttons.com")
                    .hasMessageNotContaining("dan@contoso.example");
        }
    }

    @Test
    void rejectedCredentialsAreSaidSoWithoutShowingThem() {
        try (HelpdeskButtons locked = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey("Comp_a+wrongPublic:wrongPrivate")
                .clientId(connectWise.clientId())
                .build()) {
            assertThatThrownBy(() -> locked.submit(Presses.emergency()))
                    .isInstanceOf(InvalidCredentialsException.class)
                    .hasMessageNotContaining("wrongPublic")
                    .hasMessageNotContaining("wrongPrivate");
        }
    }

    @Test
    void submitAsyncGivesWhatSubmitGives() {
        assertThat(buttons.submitAsync(Presses.emergency()).join())
                .asInstanceOf(type(Submission.Filed.class))
                .satisfies(filed ->
                        assertThat(ticketOf(filed).field("externalXRef")).contains("press-1"));
    }

    @Test
    void aReceiptShowsHowTheRulesCameToIt() {
        assertThat(file(Presses.emergency()).trace().toText()).contains("emergency", "Priority 1 - Emergency Response");
    }
}
