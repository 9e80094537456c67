package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.APPEND;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.HOSTNAME;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;

import io.github.helpdeskbuttons.rules.Condition;
import io.github.helpdeskbuttons.rules.RuleSet;

/** Which presses become no ticket. First of all, so that nothing is done for nothing. */
final class Admission {
    private static final Condition EMERGENCY = SELECTIONS.has(Options.EMERGENCY);

    static final RuleSet RULES = RuleSet.of(
            rule("machines do not ask for help")
                    .when(EMAIL.startsWith("no-reply@")
                            .ignoringCase()
                            .or(EMAIL.startsWith("noreply@").ignoringCase()))
                    .refuse("Please press the button with your own e-mail address."),
            rule("Fabrikam is in arrears")
                    .when(EMAIL.domain().is("fabrikam.example").and(EMERGENCY.not()))
                    .refuse("Ticket submission is disabled until payment. For an emergency, tick the option."),
            rule("interns ask their supervisor")
                    .when(EMAIL.in("intern@contoso.example", "intern@northwind.example")
                            .ignoringCase())
                    .refuse("Please ask your supervisor to press the button."),
            rule("a slip of the finger")
                    .when(Condition.allOf(MESSAGE.isBlank(), APPEND.isBlank(), EMERGENCY.not(), HOSTNAME.isBlank()))
                    .refuse("Please say in a word or two what is wrong."),
            rule("kiosks are for visitors")
                    .when(HOSTNAME.startsWith("KIOSK-").ignoringCase())
                    .refuse("Please go to the reception desk."));

    private Admission() {}
}
