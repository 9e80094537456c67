package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Action.note;
import static io.github.helpdeskbuttons.rules.Level.HIGH;
import static io.github.helpdeskbuttons.rules.Level.LOW;
import static io.github.helpdeskbuttons.rules.Level.MEDIUM;
import static io.github.helpdeskbuttons.rules.Rule.choose;
import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.matrix;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.HOSTNAME;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;

import io.github.helpdeskbuttons.rules.Condition;
import io.github.helpdeskbuttons.rules.Local;
import io.github.helpdeskbuttons.rules.LocalNumber;
import io.github.helpdeskbuttons.rules.NumberExpression;
import io.github.helpdeskbuttons.rules.RuleSet;

/** How soon somebody looks at the ticket: first what the person ticked, then who it is, then what was typed. */
final class Triage {
    /** How many signs of alarm the message shows. */
    private static final LocalNumber ALARM = Local.number(
            "signs of alarm",
            NumberExpression.countOf(
                    MESSAGE.contains("!"),
                    MESSAGE.percentCapitals().isMoreThan(75),
                    MESSAGE.containsAny("urgent", "asap", "immediately").ignoringCase()));

    private static final Condition LESS_THAN_QUICK =
            PRIORITY.in(Priorities.NORMAL, Priorities.SCHEDULED, Priorities.NO_SLA);

    static final RuleSet RULES = RuleSet.of(
            choose("impact")
                    .when(SELECTIONS.has(Options.WHOLE_COMPANY))
                    .then(IMPACT.set(HIGH))
                    .when(SELECTIONS.has(Options.DEPARTMENT))
                    .then(IMPACT.set(MEDIUM))
                    .otherwise(IMPACT.set(LOW)),
            choose("urgency")
                    .when(SELECTIONS.has(Options.CANNOT_WORK))
                    .then(URGENCY.set(HIGH))
                    .when(SELECTIONS.has(Options.WORK_SLOWLY))
                    .then(URGENCY.set(MEDIUM))
                    .otherwise(URGENCY.set(LOW)),
            matrix("priority of impact and urgency")
                    .rows(IMPACT)
                    .columns(URGENCY, LOW, MEDIUM, HIGH)
                    .row(HIGH, Priorities.NORMAL, Priorities.QUICK, Priorities.EMERGENCY)
                    .row(MEDIUM, Priorities.SCHEDULED, Priorities.NORMAL, Priorities.QUICK)
                    .row(LOW, Priorities.NO_SLA, Priorities.SCHEDULED, Priorities.NORMAL)
                    .sets(PRIORITY),
            rule("a server is down")
                    .when(HOSTNAME.startsWith("SRV-").ignoringCase().and(LESS_THAN_QUICK))
                    .then(PRIORITY.set(Priorities.QUICK), note("The button was pressed on a server.")),
            group("very important people")
                    .when(EMAIL.domain()
                            .is("northwind.example")
                            .or(NAME.is("Dan Jump").ignoringCase()))
                    .rules(
                            rule("a quick response at least")
                                    .when(LESS_THAN_QUICK)
                                    .then(PRIORITY.set(Priorities.QUICK)),
                            rule("call, do not write").always(note("VIP: call back within thirty minutes."))),
            ALARM.define(),
            rule("an alarmed person is not kept waiting")
                    .when(ALARM.isAtLeast(2).and(PRIORITY.in(Priorities.SCHEDULED, Priorities.NO_SLA)))
                    .then(PRIORITY.set(Priorities.NORMAL)),
            rule("it can wait")
                    .when(SELECTIONS.has(Options.CAN_WAIT).and(PRIORITY.in(Priorities.QUICK, Priorities.NORMAL)))
                    .then(PRIORITY.set(Priorities.SCHEDULED)),
            rule("emergency")
                    .when(SELECTIONS.has(Options.EMERGENCY))
                    .then(PRIORITY.set(Priorities.EMERGENCY), SUBJECT.prepend("**EMERGENCY** ")));

    private Triage() {}
}
