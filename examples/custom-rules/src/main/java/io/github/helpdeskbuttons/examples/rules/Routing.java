package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Action.note;
import static io.github.helpdeskbuttons.rules.Rule.choose;
import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.TextExpression.text;
import static io.github.helpdeskbuttons.rules.Variables.APPEND;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.HOSTNAME;
import static io.github.helpdeskbuttons.rules.Variables.IP;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;

import io.github.helpdeskbuttons.rules.Condition;
import io.github.helpdeskbuttons.rules.RuleSet;

/** Which board, team, type and owner the ticket gets. Each group names its board, and all that belongs to it. */
final class Routing {
    private static final Condition CLINIC =
            Condition.anyOf(IP.isInRange("10.20.0.0/16"), HOSTNAME.startsWith("MRI-"), HOSTNAME.startsWith("CT-"));

    static final RuleSet RULES = RuleSet.of(
            rule("the button is the source").always(SOURCE.set("Helpdesk Button")),
            group("clinic")
                    .when(CLINIC)
                    .rules(
                            rule("clinical board")
                                    .always(
                                            BOARD.set("Clinical"),
                                            STATE.set("Triage"),
                                            TEAM.set("Clinical Team"),
                                            TYPE.set("Break-fix")),
                            rule("scanner")
                                    .when(HOSTNAME.startsWith("MRI-").or(HOSTNAME.startsWith("CT-")))
                                    .then(
                                            TYPE.set("Imaging"),
                                            note(text("Scanner: ").plus(HOSTNAME))),
                            rule("calibration")
                                    .when(APPEND.contains("calibration_issue"))
                                    .then(TYPE.set("Imaging"), TEAM.set("MRI"))),
            group("office")
                    .when(CLINIC.not())
                    .rules(
                            rule("help desk")
                                    .always(BOARD.set("Help Desk"), STATE.set("New"), TEAM.set("Service Team")),
                            choose("type of request")
                                    .when(MESSAGE.containsAny("password", "locked out", "cannot log in")
                                            .ignoringCase())
                                    .then(TYPE.set("Password Reset"))
                                    .when(MESSAGE.containsAny("new starter", "new employee", "moving to", "leaver")
                                            .ignoringCase())
                                    .then(TYPE.set("Move / Add / Change"))
                                    .when(MESSAGE.containsAny("please install", "quote for", "access to")
                                            .ignoringCase())
                                    .then(TYPE.set("Service Request"))
                                    .otherwise(TYPE.set("Break-fix")),
                            rule("suspicious mail")
                                    .when(MESSAGE.containsAny("phishing", "suspicious mail", "clicked a link")
                                            .ignoringCase())
                                    .then(
                                            TEAM.set("Escalations"),
                                            SUBJECT.prepend("[Security] "),
                                            note("Do not open links of this ticket.")),
                            rule("emergencies are escalated")
                                    .when(PRIORITY.is(Priorities.EMERGENCY))
                                    .then(TEAM.set("Escalations")),
                            rule("printers have tags")
                                    .when(MESSAGE.containsAny("printer", "toner")
                                            .ignoringCase())
                                    .then(note("Ask for the number on the printer's tag."))),
            choose("account owner")
                    .when(EMAIL.domain().is("contoso.example"))
                    .then(OWNER.set("asmith"))
                    .when(EMAIL.domain().in("northwind.example", "fabrikam.example"))
                    .then(OWNER.set("bjones"))
                    .otherwise(OWNER.useDefault()),
            rule("ConnectWise takes a hundred characters")
                    .when(SUBJECT.length().isMoreThan(100))
                    .then(SUBJECT.set(SUBJECT.truncateAtWord(100))));

    private Routing() {}
}
