package io.github.helpdeskbuttons.examples.host;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;

import io.github.helpdeskbuttons.rules.RuleSet;

/** The custom rules of this MSP. */
final class HouseRules {
    static final RuleSet RULES = RuleSet.of(
            rule("arrears")
                    .when(EMAIL.domain().is("fabrikam.example"))
                    .refuse("Ticket submission is disabled until payment."),
            rule("emergency")
                    .when(SELECTIONS.has("This is an emergency"))
                    .then(PRIORITY.set("Priority 1 - Emergency Response"), SUBJECT.prepend("**EMERGENCY** ")));

    private HouseRules() {}
}
