package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.choose;
import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.APPEND;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What exactly lint says of a mistake, and where it stops: next to each mistake stands what is still right. */
class LintMessagesTest {
    private static final Condition LOCKED = MESSAGE.contains("locked out");
    private static final Condition SCANNER = APPEND.contains("scanner");
    private static final Action NOTE = Action.note("x");

    private static void says(String findings, Rule... rules) {
        assertThat(RuleSet.of(rules).lint()).hasToString(findings.isEmpty() ? "[]" : "[" + findings + "]");
    }

    private static void isSilent(Rule... rules) {
        says("", rules);
    }

    @Test
    void aSecondRuleOfOneName() {
        says(
                "r [DUPLICATE_NAME]: an earlier rule has this name too; give each its own",
                rule("r").when(LOCKED).then(NOTE),
                rule("r").when(SCANNER).then(NOTE));
    }

    @Test
    void aConditionThatAlwaysHolds() {
        says(
                "r [CONSTANT_CONDITION]: it always holds that name contains \"\"",
                rule("r").when(NAME.contains("")).then(NOTE));
    }

    @Test
    void aConditionThatNeverHolds() {
        says(
                "r [NEVER_FIRES]: it can never hold that lower case of name is \"A\"",
                rule("r").when(NAME.lower().is("A")).then(NOTE));
    }

    @Test
    void aPartThatAlwaysHolds() {
        says(
                "r [CONSTANT_CONDITION]: a part of the condition always holds: name contains \"\"",
                rule("r").when(LOCKED.and(NAME.contains(""))).then(NOTE));
    }

    @Test
    void aPartThatNeverHolds() {
        says(
                "r [CONSTANT_CONDITION]: a part of the condition can never hold: lower case of name is \"A\"",
                rule("r").when(LOCKED.or(NAME.lower().is("A"))).then(NOTE));
    }

    @Test
    void aRuleAfterOneThatAlwaysEnds() {
        says(
                "after [NEVER_FIRES]: an earlier rule always ends the evaluation before it",
                rule("ends").always(Action.stop()),
                rule("after").always(NOTE));
    }

    @Test
    void aRuleInAGroupAfterOneThatAlwaysEndsThere() {
        says(
                "after [NEVER_FIRES]: an earlier rule always ends the evaluation before it",
                group("g")
                        .when(LOCKED)
                        .rules(rule("ends").always(Action.stop()), rule("after").always(NOTE)),
                rule("outside").when(SCANNER).then(NOTE));
    }

    @Test
    void aRuleWhoseConditionEndedTheEvaluationBefore() {
        says(
                "after [NEVER_FIRES]: rule \"ends\" has always ended the evaluation where its condition holds",
                rule("ends other").when(SCANNER).refuse("no"),
                rule("ends").when(LOCKED).refuse("no"),
                rule("after").when(LOCKED.and(NAME.is("a"))).then(NOTE));
    }

    @Test
    void aRuleInAGroupThatContradictsIt() {
        says(
                "inside [NEVER_FIRES]: what is around or above it contradicts its condition",
                group("outer")
                        .when(NAME.is("a"))
                        .rules(rule("inside").when(NAME.is("b")).then(NOTE)));
        isSilent(group("outer")
                .when(NAME.is("a"))
                .rules(rule("inside").when(EMAIL.is("b")).then(NOTE)));
    }

    @Test
    void aGroupInAGroupThatContradictsIt() {
        says(
                "inner [NEVER_FIRES]: what is around or above it contradicts its condition, "
                        + "inside [NEVER_FIRES]: what is around or above it contradicts its condition",
                group("outer")
                        .when(NAME.is("a"))
                        .rules(group("inner")
                                .when(NAME.is("b"))
                                .rules(rule("inside").always(NOTE))));
    }

    @Test
    void aContradictionAroundThatARuleChangesMeanwhileIsNone() {
        isSilent(group("outer")
                .when(PRIORITY.is("P1"))
                .rules(
                        rule("changes").when(LOCKED).then(PRIORITY.set("P2")),
                        rule("inside").when(PRIORITY.is("P2")).then(NOTE)));
    }

    @Test
    void aRowThatARowAboveShadows() {
        says(
                "table [NEVER_FIRES]: row 2: what is around or above it contradicts its condition",
                choose("table")
                        .when(LOCKED)
                        .then(NOTE)
                        .when(LOCKED.and(SCANNER))
                        .then(NOTE));
        isSilent(choose("table")
                .when(LOCKED.and(SCANNER))
                .then(NOTE)
                .when(LOCKED)
                .then(NOTE));
    }

    @Test
    void aRowThatAnEarlierRuleShadows() {
        says(
                "table [NEVER_FIRES]: row 2: rule \"ends\" has always ended the evaluation where its condition holds",
                rule("ends").when(LOCKED).then(Action.stop()),
                choose("table").when(SCANNER).then(NOTE).when(LOCKED).then(NOTE));
    }

    @Test
    void whatIsDoneOtherwiseMayBeNothing() {
        isSilent(
                rule("ends").when(LOCKED.not()).then(Action.stop()),
                rule("after").when(SCANNER).then(NOTE));
    }

    @Test
    void anOtherwiseThatIsNeverReached() {
        says(
                "after [NEVER_FIRES]: rule \"ends\" has always ended the evaluation where its condition holds",
                rule("ends").when(LOCKED.not()).then(Action.stop()),
                rule("after").when(LOCKED).then(NOTE).otherwise(NOTE));
    }

    @Test
    void anOppositeIsTakenApartLikeTheConditionItself() {
        says(
                "after [NEVER_FIRES]: rule \"ends\" has always ended the evaluation where its condition holds",
                rule("ends").when(LOCKED).then(Action.stop()),
                rule("after").when(LOCKED.not()).then(NOTE).otherwise(NOTE));
        says(
                "after [NEVER_FIRES]: rule \"ends\" has always ended the evaluation where its condition holds",
                rule("ends").when(NAME.is("a")).then(Action.stop()),
                rule("after").when(NAME.isNot("a").or(LOCKED)).then(NOTE).otherwise(NOTE));
    }

    @Test
    void aTeamWithoutABoard() {
        says(
                "r [BOARD_MISSING]: team belongs to a board, and the board can be the default here; "
                        + "assign the board too",
                rule("r").when(LOCKED).then(TEAM.set("MRI")));
    }

    @Test
    void aTeamAfterTheBoardWasGivenBack() {
        Rule board = rule("board").always(BOARD.set("Clinical"));
        Rule team = rule("team").when(LOCKED).then(TEAM.set("MRI"));

        isSilent(board, team);
        says(
                "team [BOARD_MISSING]: team belongs to a board, and the board can be the default here; "
                        + "assign the board too",
                board,
                rule("gives back").when(SCANNER.and(BOARD.is("Clinical"))).then(BOARD.useDefault()),
                team);
    }

    @Test
    void aTeamWhereAGroupOfTheSameConditionNamesTheBoard() {
        isSilent(
                group("clinic").when(SCANNER).rules(rule("board").always(BOARD.set("Clinical"))),
                rule("team").when(SCANNER).then(TEAM.set("MRI")));
        says(
                "team [BOARD_MISSING]: team belongs to a board, and the board can be the default here; "
                        + "assign the board too",
                group("clinic").when(PRIORITY.is("P1")).rules(rule("board").always(BOARD.set("Clinical"))),
                rule("changes").when(LOCKED).then(PRIORITY.set("P1")),
                rule("team").when(PRIORITY.is("P1")).then(TEAM.set("MRI")));
    }

    @Test
    void aTypeInARefusedPressNeedsNoBoard() {
        isSilent(rule("r").when(LOCKED).then(TYPE.set("x"), Action.refuse("no")));
    }

    @Test
    void anAssignmentThatIsOverwritten() {
        says(
                "first [OVERWRITTEN]: what it assigns to priority is always overwritten before anything reads it; "
                        + "remove one of the two",
                rule("first").when(LOCKED).then(PRIORITY.set("P1"), SUBJECT.set("x")),
                rule("last").always(PRIORITY.set("P2")));
    }

    @Test
    void anAssignmentThatTheSameRuleReadsIsNotLost() {
        isSilent(rule("r").always(PRIORITY.set("P1"), Action.note(PRIORITY), PRIORITY.set("P2")));
        says(
                "r [OVERWRITTEN]: what it assigns to priority is always overwritten before anything reads it; "
                        + "remove one of the two",
                rule("r").always(PRIORITY.set("P1"), SUBJECT.set("x"), PRIORITY.set("P2")));
    }

    @Test
    void anAssignmentIsNotLostWhereTheEvaluationMayEndBeforeTheNext() {
        isSilent(
                rule("first").when(LOCKED).then(PRIORITY.set("P1")),
                rule("may end").when(SCANNER).then(Action.stop()),
                rule("last").always(PRIORITY.set("P2")));
    }

    @Test
    void aRuleThatAssignsEitherWayOverwritesItsVariableAlone() {
        Rule either = rule("either").when(SCANNER).then(PRIORITY.set("P2")).otherwise(PRIORITY.set("P3"));

        isSilent(rule("first").when(LOCKED).then(SUBJECT.set("x")), either);
        says(
                "first [OVERWRITTEN]: what it assigns to priority is always overwritten before anything reads it; "
                        + "remove one of the two",
                rule("first").when(LOCKED).then(PRIORITY.set("P1")),
                either);
    }

    @Test
    void aRuleThatAssignsEitherWayInAGroupOverwritesOnlyWhatIsKnownThere() {
        Rule either = group("group")
                .when(NAME.is("a"))
                .rules(rule("either").when(SCANNER).then(PRIORITY.set("P2")).otherwise(PRIORITY.set("P3")));

        isSilent(rule("first").when(LOCKED).then(PRIORITY.set("P1")), either);
    }

    @Test
    void aRuleThatReadsWhatItOverwritesEitherWay() {
        isSilent(
                rule("first").when(LOCKED).then(PRIORITY.set("P1")),
                rule("either")
                        .when(SCANNER)
                        .then(Action.note(PRIORITY), PRIORITY.set("P2"))
                        .otherwise(PRIORITY.set("P3")));
    }

    @Test
    void aSubjectThatIsTooLong() {
        says(
                "r [INVALID_TEXT]: the subject would have 101 characters at least, and ConnectWise takes 100; "
                        + "shorten it",
                rule("r").always(SUBJECT.set("x".repeat(101))));
        isSilent(rule("r").always(SUBJECT.set("x".repeat(100))));
        isSilent(rule("r").always(SUBJECT.set("😀".repeat(100))));
    }

    @Test
    void aBlankName() {
        says(
                "r [INVALID_TEXT]: no priority has a blank name; to leave it to ConnectWise write useDefault()",
                rule("r").always(PRIORITY.set("\u00a0")));
        isSilent(rule("r").always(MESSAGE.set("")));
    }

    @Test
    void aLevelThatIsNone() {
        says(
                "r [INVALID_TEXT]: impact is never \"Critical\"; it is Low, Medium or High, for which there is Level",
                rule("r").when(IMPACT.in("High", "Critical")).then(NOTE));
        isSilent(rule("r").when(IMPACT.in("High", "Low")).then(NOTE));
        isSilent(rule("r").when(IMPACT.isDefault()).then(NOTE));
    }
}
