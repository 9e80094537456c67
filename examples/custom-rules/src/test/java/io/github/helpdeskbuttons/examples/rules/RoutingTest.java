package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.testing.RuleSetTester.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.rules.testing.RuleSetTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private static RuleSetTester typed(String message) {
        return given(HouseRules.RULES).startingWith(values -> values.set(MESSAGE, message));
    }

    @Test
    void theButtonIsTheSource() {
        typed("No boot").assigns(SOURCE, "Helpdesk Button");
    }

    @ParameterizedTest
    @CsvSource({
        "I forgot my PASSWORD, Password Reset",
        "We have a new starter on Monday, Move / Add / Change",
        "Please install a reader for PDFs, Service Request",
        "It does not boot, Break-fix",
        "The new starter is locked out, Password Reset"
    })
    void anOfficeIsServedByTheHelpDesk(String message, String type) {
        typed(message)
                .press(press -> press.ip("192.0.2.7"))
                .assigns(BOARD, "Help Desk")
                .assigns(STATE, "New")
                .assigns(TEAM, "Service Team")
                .assigns(TYPE, type);
    }

    @Test
    void theClinicHasItsOwnBoard() {
        typed("I forgot my password")
                .press(press -> press.ip("10.20.1.2").hostname("DESK-5"))
                .assigns(BOARD, "Clinical")
                .assigns(STATE, "Triage")
                .assigns(TEAM, "Clinical Team")
                .assigns(TYPE, "Break-fix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MRI-01", "CT-2"})
    void aScannerIsImagingWhereverItStands(String hostname) {
        typed("No picture")
                .press(press -> press.name("Jane Dow").hostname(hostname))
                .assigns(BOARD, "Clinical")
                .assigns(TYPE, "Imaging")
                .notes("Scanner: " + hostname);
    }

    @Test
    void theMarkOfACalibrationScriptGoesToTheMriTeam() {
        typed("No picture")
                .press(press -> press.hostname("MRI-01").append("calibration_issue"))
                .assigns(TEAM, "MRI");
    }

    @Test
    void suspiciousMailIsEscalated() {
        typed("I clicked a link in a mail")
                .press(press -> press.name("Jane Dow"))
                .assigns(TEAM, "Escalations")
                .assigns(SUBJECT, "[Security] I clicked a link in a mail")
                .notes("Do not open links of this ticket.");
    }

    @Test
    void anEmergencyIsEscalated() {
        typed("Fire")
                .press(press -> press.selections(List.of(Options.EMERGENCY)))
                .assigns(TEAM, "Escalations");
    }

    @Test
    void aPrinterIsAskedForItsTag() {
        typed("The Printer is out of toner")
                .press(press -> press.name("Jane Dow"))
                .notes("Ask for the number on the printer's tag.");
    }

    @ParameterizedTest
    @CsvSource({"jane@contoso.example, asmith", "nancy@northwind.example, bjones"})
    void eachClientHasAnOwner(String email, String owner) {
        typed("No boot").press(press -> press.email(email)).assigns(OWNER, owner);
    }

    @Test
    void whoeverIsNoClientHasNone() {
        typed("No boot").press(press -> press.email("jane@nowhere.example")).usesDefault(OWNER);
    }

    @Test
    void noSubjectIsLongerThanConnectWiseTakes() {
        RuleSetTester longest =
                typed("phishing " + "a".repeat(200)).press(press -> press.selections(List.of(Options.EMERGENCY)));

        assertThat(longest.trace().evaluation().values().get(SUBJECT)).hasValueSatisfying(subject -> assertThat(subject)
                .startsWith("[Security] **EMERGENCY** phishing")
                .hasSizeLessThanOrEqualTo(100));
    }
}
