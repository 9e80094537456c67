package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final TicketValues SUBJECT_ONLY = TicketValues.builder()
            .set(Variables.SUBJECT, "The MRI workstation does not boot")
            .build();

    @Test
    void anEmergencyRaisesThePriorityAndMarksTheSubject() {
        PressFacts press = PressFacts.builder()
                .selections(List.of("Printer", "This is an emergency"))
                .build();

        Evaluation evaluation = HouseRules.RULES.evaluate(press, SUBJECT_ONLY);

        assertThat(evaluation.values())
                .isEqualTo(TicketValues.builder()
                        .set(Variables.SUBJECT, "**EMERGENCY** The MRI workstation does not boot")
                        .set(Variables.PRIORITY, "Priority 1 - Emergency Response")
                        .build());
        assertThat(evaluation.refusal()).isEmpty();
    }

    @Test
    void aMarkerOfAScriptRoutesToATeam() {
        PressFacts press = PressFacts.builder().append("x calibration_issue y").build();

        TicketValues values = HouseRules.RULES.evaluate(press, SUBJECT_ONLY).values();

        assertThat(values.get(Variables.BOARD)).contains("Clinical");
        assertThat(values.get(Variables.TEAM)).contains("MRI");
    }

    @Test
    void aClientInArrearsIsRefusedWithTheRulesText() {
        PressFacts press = PressFacts.builder().email("Dan@FABRIKAM.example").build();

        assertThat(HouseRules.RULES.evaluate(press, SUBJECT_ONLY).refusal())
                .get()
                .returns("arrears", Refusal::rule)
                .returns("Ticket submission is disabled until payment.", Refusal::message);
    }

    @Test
    void aPressThatNoRuleConcernsIsLeftAlone() {
        assertThat(HouseRules.RULES
                        .evaluate(PressFacts.builder().build(), SUBJECT_ONLY)
                        .values())
                .isEqualTo(SUBJECT_ONLY);
    }

    @Test
    void theRulesReadAsOneLineEach() {
        assertThat(HouseRules.RULES.describe())
                .isEqualTo(
                        """
                        emergency: when selections contains "This is an emergency" then \
                        priority = "Priority 1 - Emergency Response"; subject = "**EMERGENCY** " + subject
                        imaging: when append contains "calibration_issue" then board = "Clinical"; team = "MRI"
                        arrears: when domain of email is "fabrikam.example" then \
                        refuse with "Ticket submission is disabled until payment."
                        """);
    }

    @Test
    void theTraceShowsEveryVariableBeforeAndAfterAndWhatEachRuleDid() {
        PressFacts press = PressFacts.builder()
                .selections(List.of("This is an emergency"))
                .email("x@fabrikam.example")
                .build();

        Trace trace = HouseRules.RULES.trace(press, SUBJECT_ONLY);

        assertThat(trace.evaluation()).isEqualTo(HouseRules.RULES.evaluate(press, SUBJECT_ONLY));
        assertThat(trace.rules()).extracting(RuleTrace::fired).containsExactly(true, false, true);
        assertThat(trace.toText())
                .isEqualTo(
                        """
                        Variable  Before                               After
                        priority  (default)                            "Priority 1 - Emergency Response"
                        state     (default)                            =
                        team      (default)                            =
                        type      (default)                            =
                        message   (default)                            =
                        subject   "The MRI workstation does not boot"  "**EMERGENCY** The MRI workstation does not boot"
                        source    (default)                            =
                        impact    (default)                            =
                        urgency   (default)                            =
                        owner     (default)                            =
                        board     (default)                            =

                        Rule       Outcome    Changed
                        emergency  fired      priority = "Priority 1 - Emergency Response"; \
                        subject = "**EMERGENCY** The MRI workstation does not boot"
                        imaging    not fired
                        arrears    fired
                        Refused by arrears: "Ticket submission is disabled until payment."
                        """);
    }
}
