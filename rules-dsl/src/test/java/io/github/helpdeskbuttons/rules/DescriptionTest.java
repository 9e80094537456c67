package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.choose;
import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How every kind of rule and action reads; {@link WordsTest} has the conditions and expressions. */
class DescriptionTest {

    @Test
    void everyKindOfRuleHasItsLine() {
        RuleSet rules = RuleSet.of(
                Local.text("domain", EMAIL.domain()).define(),
                Local.number("size", NAME.length()).define(),
                Local.condition("known", EMAIL.isBlank().not()).define(),
                rule("plain").when(NAME.is("a")).then(Action.stop()),
                rule("both").when(NAME.is("a")).then(Action.note("x")).otherwise(Action.refuse("no")),
                rule("each time").always(BOARD.useDefault(), IMPACT.set(Level.LOW), URGENCY.set(IMPACT)),
                group("outer")
                        .always()
                        .rules(group("inner")
                                .when(NAME.is("b"))
                                .rules(rule("deep").always(TEAM.set("MRI")))),
                choose("table")
                        .when(NAME.is("a"))
                        .then(Action.note("1"))
                        .when(NAME.is("b"))
                        .then(Action.note("2")),
                choose("whole table")
                        .when(NAME.is("a"))
                        .then(Action.note("1"))
                        .otherwise(Action.note("2"), Action.stop()));

        assertThat(rules.describe())
                .isEqualTo(
                        """
                        domain: local value, domain of email
                        size: local value, length of name
                        known: local value, not email is blank
                        plain: when name is "a" then stop
                        both: when name is "a" then note "x" otherwise refuse with "no"
                        each time: always board = the default; impact = "Low"; urgency = impact
                        outer: group, always
                          inner: group, when name is "b"
                            deep: always team = "MRI"
                        table: first of: when name is "a" then note "1" | when name is "b" then note "2"
                        whole table: first of: when name is "a" then note "1" | otherwise note "2"; stop
                        """);
    }

    @Test
    void aNameThatWouldBreakItsLineIsQuoted() {
        assertThat(RuleSet.of(rule("a\nb").always(Action.stop())).describe()).isEqualTo("\"a\\nb\": always stop\n");
        assertThat(RuleSet.of(rule("a: b").always(Action.stop())).describe()).isEqualTo("a: b: always stop\n");
    }

    @Test
    void whatCannotBeSaysWhy() {
        assertThat(Words.of(ConditionNode.of(NAME.in(), "condition")))
                .isEqualTo("invalid: a list of options is empty; name at least one");
        assertThat(Words.of(TextNode.of(NAME.truncateAtWord(-1), "text"))).startsWith("invalid: ");
        assertThat(Words.of(NumberNode.of(NAME.length().plus(Double.NaN), "number")))
                .contains("invalid: ");
        assertThat(Description.of(new RuleNode.Always("r", RuleNode.actions(Variables.PRIORITY.set("__default__")))))
                .startsWith("r: always invalid: priority is set to the text \"__default__\"");
    }
}
