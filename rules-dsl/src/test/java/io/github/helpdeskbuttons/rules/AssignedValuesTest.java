package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Action.stop;
import static io.github.helpdeskbuttons.rules.Rule.choose;
import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.matrix;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.TextExpression.text;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.HOSTNAME;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignedValuesTest {
    private static final Condition DAN = NAME.is("Dan Jump");

    private static List<String> lines(Rule... rules) {
        return RuleSet.of(rules).assignedValues().stream()
                .map(AssignedValue::toString)
                .toList();
    }

    @Test
    void theEmptyRuleSetAssignsNothing() {
        assertThat(RuleSet.empty().assignedValues()).isEmpty();
    }

    @Test
    void bothSidesOfARuleAreListedWithItsName() {
        assertThat(lines(rule("dan").when(DAN).then(PRIORITY.set("P1")).otherwise(PRIORITY.set("P2"))))
                .containsExactly("dan: priority = \"P1\"", "dan: priority = \"P2\"");
    }

    @Test
    void rowsOfTablesAndMatricesAreListed() {
        assertThat(lines(
                        choose("type")
                                .when(DAN)
                                .then(TYPE.set("A"))
                                .when(NAME.isBlank())
                                .then(TYPE.set("B"))
                                .otherwise(TYPE.set("C")),
                        matrix("priority")
                                .rows(IMPACT)
                                .columns(URGENCY, Level.LOW, Level.MEDIUM, Level.HIGH)
                                .row(Level.LOW, "P4", "P4", "P3")
                                .row(Level.MEDIUM, "P4", "P3", "P2")
                                .row(Level.HIGH, "P3", "P2", "P1")
                                .sets(PRIORITY)))
                .containsExactlyInAnyOrder(
                        "type: type = \"A\"",
                        "type: type = \"B\"",
                        "type: type = \"C\"",
                        "priority: priority = \"P4\"",
                        "priority: priority = \"P3\"",
                        "priority: priority = \"P2\"",
                        "priority: priority = \"P1\"");
    }

    @Test
    void rulesInGroupsAndInComposedSetsAreListedByTheirOwnName() {
        RuleSet both = RuleSet.of(group("outer")
                        .when(DAN)
                        .rules(group("inner").always().rules(rule("deep").always(OWNER.set("asmith")))))
                .andThen(RuleSet.of(rule("next").always(IMPACT.set(Level.HIGH))));

        assertThat(both.assignedValues())
                .extracting(AssignedValue::rule, AssignedValue::variable, AssignedValue::value)
                .containsExactly(tuple("deep", OWNER, "asmith"), tuple("next", IMPACT, "High"));
    }

    @Test
    void theBoardThatTheSameActionsNameGoesWithTheValue() {
        RuleSet rules = RuleSet.of(
                rule("with").when(DAN).then(STATE.set("New"), BOARD.set("Clinical")),
                rule("without").when(NAME.isBlank()).then(STATE.set("New")),
                rule("computed").when(DAN).then(STATE.set("New"), BOARD.set(HOSTNAME.upper())));

        assertThat(rules.assignedValues())
                .filteredOn(assigned -> assigned.variable() == STATE)
                .extracting(AssignedValue::board)
                .containsExactly(Optional.of("Clinical"), Optional.empty(), Optional.empty());
    }

    private static final Rule STATE_LATER =
            rule("state").when(HOSTNAME.is("MRI-01")).then(STATE.set("New"));

    private static Optional<String> boardOfState(Rule... rules) {
        return RuleSet.of(rules).assignedValues().stream()
                .filter(assigned -> assigned.variable() == STATE)
                .map(AssignedValue::board)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBoardThatARuleBeforeInTheSameGroupNamesGoesWithTheValue() {
        assertThat(boardOfState(
                        group("imaging").when(DAN).rules(rule("board").always(BOARD.set("Clinical")), STATE_LATER)))
                .contains("Clinical");
    }

    @Test
    void theBoardOfAGroupGoesIntoTheGroupsInIt() {
        assertThat(boardOfState(group("imaging")
                        .when(DAN)
                        .rules(
                                rule("board").always(BOARD.set("Clinical")),
                                group("inner").when(NAME.endsWith("Jump")).rules(STATE_LATER))))
                .contains("Clinical");
    }

    @Test
    void theBoardThatARuleOfTheSameConditionNamesGoesWithTheValue() {
        assertThat(boardOfState(
                        rule("board").when(DAN).then(BOARD.set("Clinical")),
                        rule("state").when(DAN).then(STATE.set("New"))))
                .contains("Clinical");
    }

    @Test
    void aBoardThatMayNotHaveBeenNamedDoesNotGoWithTheValue() {
        assertThat(boardOfState(rule("board").when(DAN).then(BOARD.set("Clinical")), STATE_LATER))
                .isEmpty();
    }

    @Test
    void theBoardOfAGroupDoesNotGoWithWhatComesAfterTheGroup() {
        assertThat(boardOfState(
                        group("imaging").when(DAN).rules(rule("board").always(BOARD.set("Clinical"))), STATE_LATER))
                .isEmpty();
    }

    @Test
    void aBoardThatAnotherRuleMayHaveChangedDoesNotGoWithTheValue() {
        Rule board = rule("board").always(BOARD.set("Clinical"));

        assertThat(boardOfState(board, rule("other").when(DAN).then(BOARD.set("Help Desk")), STATE_LATER))
                .isEmpty();
        assertThat(boardOfState(board, rule("other").when(DAN).then(BOARD.useDefault()), STATE_LATER))
                .isEmpty();
        assertThat(boardOfState(board, rule("other").always(BOARD.set(HOSTNAME.upper())), STATE_LATER))
                .isEmpty();
    }

    @Test
    void aBoardThatEndedTheEvaluationChangesNothingForLaterRules() {
        assertThat(boardOfState(
                        rule("board").always(BOARD.set("Clinical")),
                        rule("other").when(DAN).then(BOARD.set("Help Desk"), stop()),
                        STATE_LATER))
                .contains("Clinical");
    }

    @Test
    void aTextThatIsMadeOfConstantsIsListedAsAPressWouldGetIt() {
        LocalText prefix = Local.text("prefix", text("Priority ").plus("1").trim());

        assertThat(lines(
                        rule("made")
                                .always(PRIORITY.set(
                                        text(" priority ").plus("ONE").trim().upper())),
                        prefix.define(),
                        rule("local").always(PRIORITY.set(prefix))))
                .containsExactly("made: priority = \"PRIORITY ONE\"", "local: priority = \"Priority 1\"");
    }

    @Test
    void whatDependsOnThePressIsNotListed() {
        assertThat(lines(
                        rule("fact").always(TEAM.set(HOSTNAME)),
                        rule("part").always(SUBJECT.prepend("**EMERGENCY** ")),
                        rule("default").always(TYPE.useDefault()),
                        rule("java").always(OWNER.set(TextExpression.function("own", view -> "asmith")))))
                .isEmpty();
    }

    @Test
    void whatReachesNoTicketIsNotListed() {
        assertThat(lines(
                        rule("overwritten").always(TEAM.set("A"), TEAM.set("B")),
                        rule("reset").always(OWNER.set("asmith"), OWNER.useDefault()),
                        rule("refused").when(DAN).then(TYPE.set("T"), Action.refuse("no")),
                        rule("stopped").when(DAN).then(TYPE.set("U"), stop())))
                .containsExactly("overwritten: team = \"B\"", "stopped: type = \"U\"");
    }

    @Test
    void theSameAssignmentIsListedOnce() {
        assertThat(lines(rule("dan").when(DAN).then(PRIORITY.set("P1")).otherwise(PRIORITY.set("P1"))))
                .hasSize(1);
    }

    @Test
    void theListCannotBeChanged() {
        List<AssignedValue> values = RuleSet.of(rule("a").always(TEAM.set("A"))).assignedValues();

        assertThatThrownBy(values::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
