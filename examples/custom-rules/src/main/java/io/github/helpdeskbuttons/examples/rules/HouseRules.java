package io.github.helpdeskbuttons.examples.rules;

import io.github.helpdeskbuttons.rules.RuleSet;

/** All rules of this MSP, in the order in which they run. A rule set in which something looks wrong does not even load. */
final class HouseRules {
    static final RuleSet RULES = Admission.RULES
            .andThen(Wording.RULES)
            .andThen(Triage.RULES)
            .andThen(Routing.RULES)
            .strict();

    private HouseRules() {}
}
