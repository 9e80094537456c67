package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.testing.RuleSetTester.given;

import io.github.helpdeskbuttons.rules.testing.RuleSetTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    /** The words alone, without what the other rules note. */
    private static RuleSetTester typed(String message) {
        return given(Wording.RULES)
                .press(press -> press.name("Jane Dow"))
                .startingWith(values -> values.set(MESSAGE, message));
    }

    @Test
    void theSubjectIsTheMessageUpToAWord() {
        typed("word ".repeat(40)).assigns(SUBJECT, "word ".repeat(16).strip()).leavesTheRest();
    }

    @Test
    void withoutAMessageTheSubjectNamesTheComputer() {
        typed(" ")
                .press(press -> press.name("Jane Dow").hostname("CONTOSO-PC-07"))
                .assigns(SUBJECT, "Button pressed on CONTOSO-PC-07")
                .assigns(MESSAGE, "(The person typed no message.)")
                .leavesTheRest();
    }

    @Test
    void aPastedLogIsPointedOut() {
        typed("line\n".repeat(300)).notes("The message is long; it may hold a pasted log.");
    }

    @Test
    void aMissingNameIsPointedOut() {
        typed("No boot").press(press -> press.name("")).notes("No name was given; ask who pressed the button.");
    }

    @ParameterizedTest
    @CsvSource({"7, true", "10, false", "70, false"})
    void aDiskIsNearlyFullBelowTenPercent(String free, boolean nearlyFull) {
        RuleSetTester tester =
                typed("Slow").press(press -> press.name("Jane Dow").append("disk_free_percent=" + free + "\n"));

        if (nearlyFull) {
            tester.notes("Less than 10 % of the disk is free.");
        } else {
            tester.notes();
        }
    }

    @Test
    void aRemoteComputerIsPointedOut() {
        typed("Slow")
                .press(press -> press.name("Jane Dow").ip("10.99.3.4"))
                .notes("Works remotely, at 10.99.3.4; wake-on-LAN does not reach it.");
    }

    @ParameterizedTest
    @CsvSource({"02:00:5e:00:53:01, true", "DE:AD:BE:EF:00:01, true", "00:00:5E:00:53:01, false"})
    void aHardwareAddressThatNobodyAssignedIsPointedOut(String mac, boolean madeUp) {
        RuleSetTester tester =
                typed("Slow").press(press -> press.name("Jane Dow").mac(mac));

        if (madeUp) {
            tester.notes("The hardware address changes: probably Wi-Fi, or a virtual machine.");
        } else {
            tester.notes();
        }
    }
}
