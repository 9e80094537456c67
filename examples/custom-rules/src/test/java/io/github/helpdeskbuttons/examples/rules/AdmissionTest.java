package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.testing.RuleSetTester.given;

import io.github.helpdeskbuttons.rules.testing.RuleSetTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private static RuleSetTester typed(String message) {
        return given(HouseRules.RULES).startingWith(values -> values.set(MESSAGE, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-reply@contoso.example", "NoReply@northwind.example"})
    void machinesAreRefused(String email) {
        typed("Backup failed")
                .press(press -> press.email(email))
                .refusesWith("Please press the button with your own e-mail address.");
    }

    @Test
    void aClientInArrearsIsRefused() {
        typed("No boot")
                .press(press -> press.email("adam@fabrikam.example"))
                .refusesWith("Ticket submission is disabled until payment. For an emergency, tick the option.");
    }

    @Test
    void anEmergencyOfAClientInArrearsIsNotRefused() {
        typed("Fire in the server room")
                .press(press -> press.email("adam@fabrikam.example").selections(List.of(Options.EMERGENCY)))
                .accepts();
    }

    @Test
    void anInternIsRefusedHoweverTheAddressIsWritten() {
        typed("No boot")
                .press(press -> press.email("Intern@Contoso.example"))
                .refusesWith("Please ask your supervisor to press the button.");
    }

    @Test
    void aPressThatSaysNothingAtAllIsRefused() {
        typed(" \n").refusesWith("Please say in a word or two what is wrong.");
    }

    @Test
    void aPressThatSaysOnlyWhichComputerItIsBecomesATicket() {
        typed("").press(press -> press.hostname("CONTOSO-PC-07")).accepts();
    }

    @Test
    void aKioskIsRefused() {
        typed("No boot").press(press -> press.hostname("kiosk-3")).refusesWith("Please go to the reception desk.");
    }
}
