package io.github.helpdeskbuttons.rules.testing;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.testing.RuleSetTester.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.rules.Action;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TicketValues;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTesterTest {
    private static final RuleSet RULES = RuleSet.of(
            rule("emergency")
                    .when(SELECTIONS.has("This is an emergency"))
                    .then(
                            PRIORITY.set("Priority 1"),
                            IMPACT.set(Level.HIGH),
                            BOARD.useDefault(),
                            SUBJECT.prepend("**EMERGENCY** "),
                            Action.note("called")),
            rule("arrears").when(EMAIL.domain().is("fabrikam.example")).refuse("Please pay."));

    private static final RuleSetTester EMERGENCY = given(RULES)
            .press(press -> press.selections(List.of("This is an emergency")))
            .startingWith(values -> values.set(SUBJECT, "No boot").set(BOARD, "Help Desk"));

    @Test
    void anExpectationThatIsMetReadsAsASentence() {
        EMERGENCY
                .assigns(PRIORITY, "Priority 1")
                .assigns(IMPACT, Level.HIGH)
                .assigns(SUBJECT, "**EMERGENCY** No boot")
                .usesDefault(BOARD)
                .leavesTheRest()
                .accepts()
                .notes("called")
                .fires("emergency");
        given(RULES)
                .press(press -> press.email("x@fabrikam.example"))
                .refusesWith("Please pay.")
                .results(TicketValues.allDefault());
    }

    @Test
    void aDifferenceIsShownWithWhatWasExpectedWhatCameAndTheTrace() {
        assertThatThrownBy(() -> EMERGENCY.assigns(SUBJECT, "No boot"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        """
                        subject
                          expected: No boot
                          but was:  **EMERGENCY** No boot

                        Variable  Before       After
                        """)
                .hasMessageContaining("emergency  fired");
    }

    @Test
    void everyOtherVariableThatDiffersIsShown() {
        assertThatThrownBy(() -> EMERGENCY.assigns(PRIORITY, "Priority 1").leavesTheRest())
                .hasMessageContaining("subject\n  expected: No boot")
                .hasMessageContaining("impact\n  expected: (default)\n  but was:  High")
                .hasMessageContaining("board\n  expected: Help Desk\n  but was:  (default)")
                .hasMessageNotContaining("priority\n  expected");
    }

    @Test
    void whatIsNotDoneFails() {
        assertThatThrownBy(() -> EMERGENCY.usesDefault(PRIORITY)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> EMERGENCY.refusesWith("x"))
                .hasMessageStartingWith("refusal\n  expected: x\n  but was:  (none)");
        assertThatThrownBy(() -> given(RULES)
                        .press(press -> press.email("x@fabrikam.example"))
                        .accepts())
                .hasMessageStartingWith("refusal\n  expected: (none)\n  but was:  Please pay.");
        assertThatThrownBy(EMERGENCY::notes).hasMessageStartingWith("notes\n  expected: []\n  but was:  [called]");
        assertThatThrownBy(() -> EMERGENCY.fires("arrears"))
                .hasMessageStartingWith("rules that fire\n  expected: [arrears]\n  but was:  [emergency]");
        assertThatThrownBy(() -> EMERGENCY.results(TicketValues.allDefault())).isInstanceOf(AssertionError.class);
    }

    @Test
    void theTraceIsAtHandForMore() {
        assertThat(EMERGENCY.trace().rules()).hasSize(2);
    }
}
