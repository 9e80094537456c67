package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static io.github.helpdeskbuttons.rules.testing.RuleSetTester.given;

import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.testing.RuleSetTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {
    private static RuleSetTester typed(String message) {
        return given(HouseRules.RULES).startingWith(values -> values.set(MESSAGE, message));
    }

    @ParameterizedTest
    @CsvSource({
        "It affects my whole company, I cannot work, HIGH, HIGH, Priority 1 - Emergency Response",
        "It affects my whole company, I work slowly, HIGH, MEDIUM, Priority 2 - Quick Response",
        "It affects my whole company, nothing of that, HIGH, LOW, Priority 3 - Normal Response",
        "It affects my department, I cannot work, MEDIUM, HIGH, Priority 2 - Quick Response",
        "It affects my department, I work slowly, MEDIUM, MEDIUM, Priority 3 - Normal Response",
        "It affects my department, nothing of that, MEDIUM, LOW, Priority 4 - Scheduled Maintenance",
        "nothing of that, I cannot work, LOW, HIGH, Priority 3 - Normal Response",
        "nothing of that, I work slowly, LOW, MEDIUM, Priority 4 - Scheduled Maintenance",
        "nothing of that, nothing of that, LOW, LOW, Priority 5 - No SLA"
    })
    void twoOptionsMakeThePriority(String who, String what, Level impact, Level urgency, String priority) {
        typed("No boot")
                .press(press -> press.email("jane@contoso.example").selections(List.of(who, what)))
                .assigns(IMPACT, impact)
                .assigns(URGENCY, urgency)
                .assigns(PRIORITY, priority);
    }

    @Test
    void anEmergencyIsFirstAndSaysSo() {
        typed("Fire")
                .press(press -> press.selections(List.of(Options.EMERGENCY, Options.CAN_WAIT)))
                .assigns(PRIORITY, Priorities.EMERGENCY)
                .assigns(SUBJECT, "**EMERGENCY** Fire");
    }

    @Test
    void aServerIsLookedAtQuickly() {
        typed("Something beeps").press(press -> press.hostname("srv-02")).assigns(PRIORITY, Priorities.QUICK);
    }

    @ParameterizedTest
    @CsvSource({"nancy@northwind.example, Nancy Davolio", "dan@contoso.example, dan jump"})
    void importantPeopleAreLookedAtQuickly(String email, String name) {
        typed("The mouse is slow")
                .press(press -> press.email(email).name(name))
                .assigns(PRIORITY, Priorities.QUICK)
                .notes("VIP: call back within thirty minutes.");
    }

    @Test
    void importanceDoesNotLowerAPriority() {
        typed("Nothing works")
                .press(press -> press.email("nancy@northwind.example")
                        .selections(List.of(Options.WHOLE_COMPANY, Options.CANNOT_WORK)))
                .assigns(PRIORITY, Priorities.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource({
        "'PLEASE HELP ME!', Priority 3 - Normal Response",
        "'Urgent: it does not boot!', Priority 3 - Normal Response",
        "'It does not boot!', Priority 5 - No SLA",
        "'It does not boot', Priority 5 - No SLA"
    })
    void twoSignsOfAlarmMakeItNormal(String message, String priority) {
        typed(message).press(press -> press.email("jane@contoso.example")).assigns(PRIORITY, priority);
    }

    @Test
    void whatCanWaitWaitsUnlessTheWholeCompanyDoes() {
        typed("A new screen, when you have time")
                .press(press -> press.selections(List.of(Options.CAN_WAIT, Options.CANNOT_WORK)))
                .assigns(PRIORITY, Priorities.SCHEDULED);
        typed("The network is down")
                .press(press -> press.selections(List.of(Options.CAN_WAIT, Options.CANNOT_WORK, Options.WHOLE_COMPANY)))
                .assigns(PRIORITY, Priorities.EMERGENCY);
    }
}
