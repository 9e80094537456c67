package io.github.helpdeskbuttons;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A preview is everything short of sending. */
class PreviewTest {
    private static final RuleSet RULES = RuleSet.of(
            rule("emergency")
                    .when(Variables.SELECTIONS.contains("This is an emergency"))
                    .then(Variables.TEAM.set("MRI"), Variables.SUBJECT.prepend("**EMERGENCY** ")),
            rule("arrears")
                    .when(Variables.EMAIL.domain().is("fabrikam.example"))
                    .refuse("Please call us."));

    private ConnectWiseSimulator connectWise;
    private HelpdeskButtons buttons;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .rules(RULES)
                .build();
    }

    @AfterEach
    void stop() {
        buttons.close();
        connectWise.close();
    }

    private Preview.WouldFile preview(ButtonPress press) {
        return (Preview.WouldFile) buttons.preview(press);
    }

    @Test
    void theJsonIsToTheLetterWhatSubmitSends() {
        String shown = preview(Presses.emergency()).json();

        buttons.submit(Presses.emergency());

        assertThat(connectWise.requests())
                .filteredOn(request ->
                        request.method().equals("POST") && request.path().endsWith("service/tickets"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.bodyText()).isEqualTo(shown));
    }

    @Test
    void nothingIsCreatedAndOnlyTheContactIsAskedFor() {
        preview(Presses.emergency());

        assertThat(connectWise.requests())
                .allMatch(request ->
                        request.method().equals("GET") && request.path().endsWith("company/contacts"));
    }

    @Test
    void itShowsTheTicketAsItWouldBe() {
        Preview.WouldFile preview = preview(Presses.emergency());

        assertThat(preview.pressId()).isEqualTo("press-1");
        assertThat(preview.summary()).isEqualTo("**EMERGENCY** The MRI workstation does not boot");
        assertThat(preview.contactMatch()).isEqualTo(ContactMatch.REGISTERED);
        assertThat(preview.description()).startsWith("The MRI workstation does not boot\n\nHelpdesk button press");
        assertThat(preview.trace().toText()).contains("emergency");
    }

    @Test
    void itShowsWhatWouldBeLeftOut() {
        Preview.WouldFile preview = preview(Presses.emergency());

        assertThat(preview.values().get(Variables.TEAM)).isEmpty();
        assertThat(preview.submissionErrors()).extracting(SubmissionError::part).containsExactly("team");
        assertThat(preview.internalNote()).startsWith("Submission Errors\n- team: ");
    }

    @Test
    void aRefusedPressAsksConnectWiseNothing() {
        Preview preview = buttons.preview(
                Presses.emergency().toBuilder().email("x@fabrikam.example").build());

        assertThat(preview).isInstanceOfSatisfying(Preview.WouldRefuse.class, refused -> {
            assertThat(refused.rule()).isEqualTo("arrears");
            assertThat(refused.message()).isEqualTo("Please call us.");
        });
        assertThat(connectWise.requests()).isEmpty();
    }

    @Test
    void aMissingContactForUnregisteredUsersIsSaidAsBySubmit() {
        connectWise
                .records("company/contacts")
                .forEach(contact -> connectWise.remove("company/contacts", contact.id()));

        assertThatThrownBy(() -> buttons.preview(Presses.emergency()))
                .isInstanceOf(CatchAllContactMissingException.class);
    }

    @Test
    void itsToStringShowsNothingOfThePerson() {
        assertThat(preview(Presses.emergency()).toString())
                .contains("press-1")
                .doesNotContain("MRI", "Dan", "contoso", "EMERGENCY");
    }
}
