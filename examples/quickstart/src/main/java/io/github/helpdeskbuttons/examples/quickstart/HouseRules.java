package io.github.helpdeskbuttons.examples.quickstart;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.APPEND;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;

import io.github.helpdeskbuttons.rules.RuleSet;

/** The custom rules of this MSP. */
final class HouseRules {
    static final RuleSet RULES = RuleSet.of(
            rule("emergency")
                    .when(SELECTIONS.contains("This is an emergency"))
                    .then(PRIORITY.set("Priority 1 - Emergency Response"), SUBJECT.prepend("**EMERGENCY** ")),
            rule("imaging").when(APPEND.contains("calibration_issue")).then(BOARD.set("Clinical"), TEAM.set("MRI")),
            rule("can wait")
                    .when(SELECTIONS.contains("It can wait"))
                    .then(PRIORITY.set("Priority 4 - Scheduled Maintenance")),
            rule("arrears")
                    .when(EMAIL.domain().is("fabrikam.example"))
                    .refuse("Ticket submission is disabled until payment."));

    private HouseRules() {}
}
