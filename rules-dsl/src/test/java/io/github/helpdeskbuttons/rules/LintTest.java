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
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.rules.Finding.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {
    private static final Condition LOCKED = MESSAGE.contains("locked out");
    private static final Condition SCANNER = APPEND.contains("scanner");

    private static Rule boardThenTeam(Condition forBoard, Condition forTeam) {
        return group("both")
                .always()
                .rules(
                        rule("board").when(forBoard).then(BOARD.set("Clinical")),
                        rule("team").when(forTeam).then(TEAM.set("MRI")));
    }

    /** A rule set that is right. */
    static Stream<RuleSet> right() {
        LocalCondition urgent = Local.condition("urgent", PRIORITY.is("P1"));
        return Stream.of(
                HouseRules.RULES,
                RuleSet.empty(),
                RuleSet.of(rule("same rule").when(SCANNER).then(TEAM.set("MRI"), BOARD.set("Clinical"))),
                RuleSet.of(boardThenTeam(SCANNER, SCANNER)),
                RuleSet.of(boardThenTeam(SCANNER, SCANNER.and(LOCKED))),
                RuleSet.of(
                        rule("team first").when(SCANNER).then(TEAM.set("MRI")),
                        rule("board later").when(SCANNER).then(BOARD.set("Clinical"))),
                RuleSet.of(
                        rule("board always").always(BOARD.set("Help Desk")),
                        rule("type").when(LOCKED).then(TYPE.set("Password"))),
                RuleSet.of(
                        rule("type").when(LOCKED).then(TYPE.set("Password")),
                        rule("board if none").when(BOARD.isDefault()).then(BOARD.set("Help Desk"))),
                RuleSet.of(rule("known board").when(BOARD.is("Clinical")).then(STATE.set("New"))),
                RuleSet.of(rule("no default").when(BOARD.isDefault().not()).then(STATE.set("New"))),
                RuleSet.of(rule("state back").always(STATE.useDefault())),
                RuleSet.of(group("clinic")
                        .when(PRIORITY.is("P1"))
                        .rules(
                                rule("board").always(BOARD.set("Clinical")),
                                rule("team").always(TEAM.set("MRI")))),
                RuleSet.of(
                        urgent.define(),
                        rule("board").when(urgent).then(BOARD.set("Clinical")),
                        rule("team").when(urgent).then(TEAM.set("MRI"))),
                RuleSet.of(
                        rule("either").when(SCANNER).then(BOARD.set("A")).otherwise(BOARD.set("B")),
                        rule("team").always(TEAM.set("MRI"))),
                RuleSet.of(
                        rule("stops").when(SCANNER).then(Action.stop()),
                        rule("goes on").when(LOCKED).then(PRIORITY.set("P2"))),
                RuleSet.of(
                        rule("read").always(PRIORITY.set("P3")),
                        rule("reads").when(PRIORITY.is("P3").and(LOCKED)).then(Action.note("P3")),
                        rule("rewrites").always(PRIORITY.set("P4"))),
                RuleSet.of(
                        rule("once").when(SCANNER).then(PRIORITY.set("P3")),
                        rule("perhaps").when(LOCKED).then(PRIORITY.set("P4"))),
                RuleSet.of(
                        rule("sets").always(SUBJECT.set(MESSAGE.truncateAtWord(50))),
                        rule("adds").always(SUBJECT.prepend("!"))),
                RuleSet.of(rule("by domain")
                        .when(EMAIL.domain().is("contoso.example"))
                        .then(PRIORITY.set("P1"))),
                RuleSet.of(rule("shouting")
                        .when(MESSAGE.percentCapitals().isMoreThan(75))
                        .then(PRIORITY.set("P1"))),
                RuleSet.of(choose("table")
                        .when(SCANNER)
                        .then(PRIORITY.set("P1"))
                        .when(LOCKED)
                        .then(PRIORITY.set("P2"))
                        .otherwise(PRIORITY.set("P3"))),
                RuleSet.of(Rule.matrix("matrix")
                        .rows(IMPACT)
                        .columns(Variables.URGENCY, Level.LOW, Level.MEDIUM, Level.HIGH)
                        .row(Level.HIGH, "P3", "P2", "P1")
                        .row(Level.MEDIUM, "P4", "P3", "P2")
                        .row(Level.LOW, "P5", "P4", "P3")
                        .sets(PRIORITY)),
                RuleSet.of(
                        rule("host code reads").always(PRIORITY.set("P1")),
                        rule("host code")
                                .when(Condition.predicate("any", view -> true))
                                .then(Action.note("x")),
                        rule("writes").always(PRIORITY.set("P2"))));
    }

    @ParameterizedTest
    @MethodSource("right")
    void isSilentOnWhatIsRight(RuleSet rules) {
        assertThat(rules.lint()).isEmpty();
        assertThat(rules.strict()).isSameAs(rules);
    }

    /** A planted mistake: the rule that has it, its kind, and the rules. */
    record Planted(String rule, Kind kind, RuleSet rules) {}

    static Stream<Planted> planted() {
        return Stream.of(
                board(rule("team alone").when(SCANNER).then(TEAM.set("MRI"))),
                board(rule("in the else").when(SCANNER).then(Action.note("x")).otherwise(TYPE.set("x"))),
                board(rule("board taken back").always(TEAM.set("MRI"), BOARD.useDefault())),
                board(rule("copied board").always(STATE.set("New"), BOARD.set(PRIORITY))),
                board(rule("stops too early").when(SCANNER).then(TEAM.set("MRI"), Action.stop())),
                new Planted("team", Kind.BOARD_MISSING, RuleSet.of(boardThenTeam(SCANNER, LOCKED))),
                new Planted(
                        "team",
                        Kind.BOARD_MISSING,
                        RuleSet.of(
                                rule("board").when(PRIORITY.is("P1")).then(BOARD.set("A")),
                                rule("changes").when(LOCKED).then(PRIORITY.set("P1")),
                                rule("team").when(PRIORITY.is("P1")).then(TEAM.set("MRI")))),
                never(rule("two texts").when(NAME.is("a").and(NAME.is("b"))).then(Action.note("x"))),
                never(rule("both ways").when(LOCKED.and(LOCKED.not())).then(Action.note("x"))),
                never(rule("not in it")
                        .when(NAME.in("a", "b").and(NAME.contains("c")))
                        .then(Action.note("x"))),
                never(rule("excluded").when(NAME.is("a").and(NAME.isNot("a"))).then(Action.note("x"))),
                never(rule("no pattern")
                        .when(NAME.is("a").and(NAME.matches("b*")))
                        .then(Action.note("x"))),
                never(rule("not blank").when(NAME.is("a").and(NAME.isBlank())).then(Action.note("x"))),
                never(rule("default text")
                        .when(TYPE.is("a").and(TYPE.isDefault()))
                        .then(Action.note("x"))),
                never(rule("two levels")
                        .when(IMPACT.is(Level.HIGH).and(IMPACT.isAtMost(Level.LOW)))
                        .then(Action.note("x"))),
                never(rule("no level")
                        .when(IMPACT.isDefault().and(IMPACT.is(Level.LOW)))
                        .then(Action.note("x"))),
                never(rule("no number")
                        .when(MESSAGE.length()
                                .isMoreThan(10)
                                .and(MESSAGE.length().isLessThan(10)))
                        .then(Action.note("x"))),
                never(rule("open end")
                        .when(MESSAGE.length()
                                .isMoreThan(10)
                                .and(MESSAGE.length().is(10)))
                        .then(Action.note("x"))),
                never(rule("no length").when(MESSAGE.length().isLessThan(0)).then(Action.note("x"))),
                never(rule("capital domain")
                        .when(EMAIL.domain().is("Contoso.example"))
                        .then(Action.note("x"))),
                never(rule("at in domain")
                        .when(EMAIL.domain().is("@contoso.example"))
                        .then(Action.note("x"))),
                never(rule("lower capitals").when(NAME.lower().contains("A")).then(Action.note("x"))),
                never(rule("upper small").when(NAME.upper().startsWith("a")).then(Action.note("x"))),
                never(rule("trimmed spaces").when(NAME.trim().is(" a")).then(Action.note("x"))),
                never(rule("folded spaces")
                        .when(NAME.foldWhitespace().is("a  b"))
                        .then(Action.note("x"))),
                never(rule("too long").when(NAME.truncateAtWord(3).is("four")).then(Action.note("x"))),
                never(rule("constant").when(TextExpression.text("a").is("b")).then(Action.note("x"))),
                new Planted(
                        "after",
                        Kind.NEVER_FIRES,
                        RuleSet.of(
                                rule("ends").always(Action.stop()),
                                rule("after").when(LOCKED).then(Action.note("x")))),
                new Planted(
                        "after",
                        Kind.NEVER_FIRES,
                        RuleSet.of(
                                rule("ends").when(LOCKED).then(Action.stop()).otherwise(Action.refuse("no")),
                                rule("after").always(Action.note("x")))),
                new Planted(
                        "after",
                        Kind.NEVER_FIRES,
                        RuleSet.of(
                                rule("ends").when(LOCKED).refuse("no"),
                                rule("after").when(LOCKED.and(SCANNER)).then(Action.note("x")))),
                new Planted(
                        "inside",
                        Kind.NEVER_FIRES,
                        RuleSet.of(group("outer")
                                .when(NAME.is("a"))
                                .rules(rule("inside").when(NAME.is("b")).then(Action.note("x"))))),
                new Planted(
                        "table",
                        Kind.NEVER_FIRES,
                        RuleSet.of(choose("table")
                                .when(LOCKED)
                                .then(Action.note("x"))
                                .when(LOCKED)
                                .then(Action.note("y")))),
                new Planted(
                        "first",
                        Kind.OVERWRITTEN,
                        RuleSet.of(
                                rule("first").when(LOCKED).then(PRIORITY.set("P1")),
                                rule("last").always(PRIORITY.set("P2")))),
                new Planted(
                        "first",
                        Kind.OVERWRITTEN,
                        RuleSet.of(
                                rule("first").when(LOCKED).then(PRIORITY.set("P1")),
                                rule("last")
                                        .when(SCANNER)
                                        .then(PRIORITY.set("P2"))
                                        .otherwise(PRIORITY.set("P3")))),
                new Planted(
                        "first",
                        Kind.OVERWRITTEN,
                        RuleSet.of(
                                rule("first").when(LOCKED.and(SCANNER)).then(PRIORITY.set("P1")),
                                rule("last").when(LOCKED).then(PRIORITY.useDefault()))),
                new Planted(
                        "twice",
                        Kind.OVERWRITTEN,
                        RuleSet.of(rule("twice").when(LOCKED).then(PRIORITY.set("P1"), PRIORITY.set("P2")))),
                new Planted(
                        "same",
                        Kind.DUPLICATE_NAME,
                        RuleSet.of(
                                rule("same").when(LOCKED).then(Action.note("x")),
                                group("g")
                                        .always()
                                        .rules(rule("same").when(SCANNER).then(Action.note("y"))))),
                invalid(rule("long subject").always(SUBJECT.set("x".repeat(101)))),
                invalid(rule("long prefix").always(SUBJECT.prepend("😀".repeat(101)))),
                invalid(rule("blank priority").always(PRIORITY.set(" "))),
                invalid(rule("no such level")
                        .when(IMPACT.is("Critical").or(LOCKED))
                        .then(Action.note("x"))),
                constant(rule("always").when(MESSAGE.contains("")).then(Action.note("x"))),
                constant(rule("excluded middle").when(LOCKED.or(LOCKED.not())).then(Action.note("x"))),
                constant(rule("a part").when(LOCKED.or(NAME.upper().is("a"))).then(Action.note("x"))),
                constant(rule("any length").when(MESSAGE.length().isAtLeast(0)).then(Action.note("x"))),
                constant(rule("per cent")
                        .when(MESSAGE.percentCapitals().isMoreThan(100).not())
                        .then(Action.note("x"))),
                constant(rule("rank").when(IMPACT.rank().plus(1).isLessThan(5)).then(Action.note("x"))),
                constant(rule("count")
                        .when(NumberExpression.countOf(LOCKED, SCANNER).isAtMost(2))
                        .then(Action.note("x"))),
                constant(rule("itself").when(NAME.is(NAME)).then(Action.note("x"))),
                constant(rule("blank constant")
                        .when(TextExpression.text(" ").isBlank())
                        .then(Action.note("x"))),
                constant(rule("constant address")
                        .when(TextExpression.text("10.0.0.1").isInRange("10.0.0.0/8"))
                        .then(Action.note("x"))),
                constant(rule("constant pattern")
                        .when(TextExpression.text("aa").matches("a*"))
                        .then(Action.note("x"))),
                constant(rule("inside a count")
                        .when(NumberExpression.countOf(LOCKED, MESSAGE.contains(""))
                                .isMoreThan(1))
                        .then(Action.note("x"))));
    }

    private static Planted board(Rule rule) {
        return new Planted(rule.name(), Kind.BOARD_MISSING, RuleSet.of(rule));
    }

    private static Planted never(Rule rule) {
        return new Planted(rule.name(), Kind.NEVER_FIRES, RuleSet.of(rule));
    }

    private static Planted invalid(Rule rule) {
        return new Planted(rule.name(), Kind.INVALID_TEXT, RuleSet.of(rule));
    }

    private static Planted constant(Rule rule) {
        return new Planted(rule.name(), Kind.CONSTANT_CONDITION, RuleSet.of(rule));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void speaksOnAPlantedMistake(Planted planted) {
        assertThat(planted.rules().lint())
                .filteredOn(finding -> finding.kind() == planted.kind())
                .extracting(Finding::rule)
                .contains(planted.rule());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void saysNothingElseOfAPlantedMistake(Planted planted) {
        assertThat(planted.rules().lint())
                .filteredOn(finding -> finding.kind() != planted.kind())
                .filteredOn(finding -> planted.kind() != Kind.INVALID_TEXT)
                .isEmpty();
    }

    @Test
    void aBoardAmongTheDefaultsOfTheHostIsEnough() {
        RuleSet rules = RuleSet.of(rule("team").always(TEAM.set("MRI")));

        assertThat(rules.lint(TicketValues.builder().set(BOARD, "Help Desk").build()))
                .isEmpty();
    }

    @Test
    void strictModeRefusesWithEveryFinding() {
        RuleSet rules = RuleSet.of(
                rule("twin").when(SELECTIONS.has("a")).then(Action.note("x")),
                rule("twin").when(SELECTIONS.has("b")).then(TEAM.set("MRI")));

        assertThatThrownBy(rules::strict)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twin [DUPLICATE_NAME]: an earlier rule has this name too")
                .hasMessageContaining("twin [BOARD_MISSING]: team belongs to a board");
    }

    @Test
    void findingsComeInTheOrderOfTheRules() {
        RuleSet rules = RuleSet.of(
                rule("b").always(TEAM.set("x")),
                rule("a").always(SUBJECT.set("x".repeat(200))),
                rule("b").when(NAME.is("a").and(NAME.is("b"))).then(Action.note("x")));

        assertThat(rules.lint())
                .extracting(Finding::kind)
                .containsExactly(Kind.BOARD_MISSING, Kind.INVALID_TEXT, Kind.DUPLICATE_NAME, Kind.NEVER_FIRES);
    }
}
