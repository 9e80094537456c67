package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.APPEND;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;

/** The rules of a small provider, as the design shows them. */
final class HouseRules {
    static final RuleSet RULES = RuleSet.of(
            rule("emergency")
                    .when(SELECTIONS.contains("This is an emergency"))
                    .then(PRIORITY.set("Priority 1 - Emergency Response"), SUBJECT.prepend("**EMERGENCY** ")),
            rule("imaging").when(APPEND.contains("calibration_issue")).then(BOARD.set("Clinical"), TEAM.set("MRI")),
            rule("arrears")
                    .when(EMAIL.domain().is("fabrikam.example"))
                    .refuse("Ticket submission is disabled until payment."));

    private HouseRules() {}
}
