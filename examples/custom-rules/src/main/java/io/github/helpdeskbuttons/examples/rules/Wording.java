package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Action.note;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.TextExpression.text;
import static io.github.helpdeskbuttons.rules.Variables.APPEND;
import static io.github.helpdeskbuttons.rules.Variables.HOSTNAME;
import static io.github.helpdeskbuttons.rules.Variables.IP;
import static io.github.helpdeskbuttons.rules.Variables.MAC;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;

import io.github.helpdeskbuttons.rules.Condition;
import io.github.helpdeskbuttons.rules.RuleSet;

/** The words of the ticket: its subject, and what technicians are told beside the message. */
final class Wording {
    static final RuleSet RULES = RuleSet.of(
            rule("the subject is the message, up to eighty characters")
                    .when(MESSAGE.isBlank().not())
                    .then(SUBJECT.set(MESSAGE.foldWhitespace().truncateAtWord(80)))
                    .otherwise(
                            SUBJECT.set(text("Button pressed on ").plus(HOSTNAME)),
                            MESSAGE.set("(The person typed no message.)")),
            rule("a log is no message")
                    .when(MESSAGE.lineCount().isMoreThan(200))
                    .then(note("The message is long; it may hold a pasted log.")),
            rule("nobody left a name")
                    .when(NAME.isBlank())
                    .then(note("No name was given; ask who pressed the button.")),
            rule("the disk is nearly full")
                    .when(APPEND.containsMatch("disk_free_percent=[0-9]\\b"))
                    .then(note("Less than 10 % of the disk is free.")),
            rule("on the VPN")
                    .when(IP.isInRange("10.99.0.0/16"))
                    .then(note(text("Works remotely, at ").plus(IP).plus("; wake-on-LAN does not reach it."))),
            // RFC 7042: the second-lowest bit of the first byte tells that nobody assigned the address.
            rule("a made-up hardware address")
                    .when(Condition.predicate("mac is locally administered", press -> press.get(MAC)
                            .matches("(?i)[0-9a-f][2367abef]:.*")))
                    .then(note("The hardware address changes: probably Wi-Fi, or a virtual machine.")));

    private Wording() {}
}
