package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.TextExpression.text;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.IP;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What can be said of a condition before any press arrives. */
class VerdictTest {
    private static final Condition ALWAYS = MESSAGE.contains("");
    private static final Condition NEVER = NAME.lower().is("A");
    private static final Condition OPEN = NAME.is("a");

    private static void always(Condition... conditions) {
        check(Verdict.ALWAYS, conditions);
    }

    private static void never(Condition... conditions) {
        check(Verdict.NEVER, conditions);
    }

    private static void open(Condition... conditions) {
        check(Verdict.UNKNOWN, conditions);
    }

    private static void check(Verdict verdict, Condition... conditions) {
        assertThat(Arrays.asList(conditions))
                .allSatisfy(condition -> assertThat(Verdict.of(ConditionNode.of(condition, "condition")))
                        .isEqualTo(verdict));
    }

    @Test
    void anAndIsWhatItsPartsMakeIt() {
        always(ALWAYS.and(EMAIL.contains("")));
        never(OPEN.and(NEVER), ALWAYS.and(NEVER), OPEN.and(NAME.is("b")));
        open(OPEN.and(ALWAYS), OPEN.and(EMAIL.is("b")));
    }

    @Test
    void anOrIsWhatItsPartsMakeIt() {
        always(OPEN.or(ALWAYS), NEVER.or(ALWAYS), OPEN.or(OPEN.not()));
        never(NEVER.or(NAME.upper().is("a")));
        open(OPEN.or(NEVER), OPEN.or(EMAIL.is("b")));
    }

    @Test
    void aNotIsTheOpposite() {
        always(NEVER.not());
        never(ALWAYS.not());
        open(OPEN.not());
    }

    @Test
    void everyTextContainsStartsAndEndsWithTheEmptyText() {
        always(NAME.contains(""), NAME.startsWith(""), NAME.endsWith(""), NAME.containsAny("a", ""));
        always(NAME.containsAll("", ""));
        open(NAME.is(""), NAME.containsAll("a", ""), NAME.containsAny("a", "b"));
    }

    @Test
    void aTestOfAConstantIsKnown() {
        always(text("abc").contains("b"), text("a").matches("a"), text(" ").isBlank());
        always(text("10.0.0.1").isInRange("10.0.0.0/8"));
        never(text("abc").contains("d"), text("a").matches("b"), text("x").isBlank());
        never(text("11.0.0.1").isInRange("10.0.0.0/8"));
    }

    @Test
    void loweredTextHasNoCapitalsAndUpperedNoSmallLetters() {
        never(NAME.lower().contains("A"), NAME.upper().contains("a"));
        open(NAME.lower().contains("a"), NAME.upper().contains("A"));
        open(NAME.lower().contains("A").ignoringCase());
        open(NAME.upper().contains("a").ignoringCase());
    }

    @Test
    void trimmedTextHasNoSpaceAtItsEndsButInside() {
        never(NAME.trim().is(" a"), NAME.trim().is("a "));
        open(NAME.trim().is("a b"), NAME.trim().contains(" a"));
    }

    @Test
    void foldedTextHasSingleSpaces() {
        never(NAME.foldWhitespace().is("a  b"));
        open(NAME.foldWhitespace().is("a b"), NAME.foldWhitespace().contains("a  b"));
    }

    @Test
    void aDomainIsLowerCaseTrimmedAndHasNoAt() {
        never(
                EMAIL.domain().is("X.example"),
                EMAIL.domain().contains("@"),
                EMAIL.domain().is(" x"));
        never(EMAIL.domain().startsWith("@x"));
        open(EMAIL.domain().is("x.example"), EMAIL.domain().is("X.example").ignoringCase());
        open(EMAIL.domain().endsWith(".example"), EMAIL.domain().contains(" x"));
    }

    @Test
    void cutTextIsNoLongerThanItsLimitInCodePoints() {
        never(NAME.truncateAtWord(3).is("four"), NAME.truncateAtWord(3).contains("four"));
        open(NAME.truncateAtWord(3).is("abc"), NAME.truncateAtWord(3).is("😀😀😀"));
    }

    @Test
    void aLevelIsLowMediumOrHigh() {
        never(IMPACT.is("Critical"), IMPACT.is("high"), IMPACT.is(""), IMPACT.contains("x"));
        open(IMPACT.is("High"), IMPACT.is("high").ignoringCase(), IMPACT.contains("ig"), IMPACT.startsWith("Med"));
        open(IMPACT.containsAll("", "ig"));
    }

    @Test
    void ofSeveralOptionsOneMustBePossibleOrWhereAllAreAskedEach() {
        never(NAME.lower().in("A", "B"), NAME.lower().containsAll("a", "B"));
        open(NAME.lower().in("A", "b"), NAME.lower().containsAll("a", "b"));
    }

    @Test
    void aTextEqualsItselfUnlessItCanBeTheDefaultOrComesFromHostCode() {
        TextExpression clock = TextExpression.function("clock", view -> "x");

        always(NAME.is(NAME), TYPE.lower().is(TYPE.lower()));
        open(TYPE.is(TYPE), NAME.is(EMAIL), clock.is(clock), IMPACT.is(IMPACT));
    }

    @Test
    void aNumberIsComparedByWhereItCanLie() {
        NumberExpression rank = IMPACT.rank();

        always(rank.isLessThan(4), rank.plus(1).isMoreThan(0), rank.isAtLeast(0), rank.isAtMost(3));
        never(rank.isMoreThan(3), rank.isLessThan(0), rank.is(4), rank.is(-1), rank.isAtLeast(4));
        open(rank.is(0), rank.is(3), rank.isLessThan(3), rank.isMoreThan(0), rank.isAtMost(2));
        open(rank.isMoreThan(URGENCY.rank()), rank.isMoreThan(URGENCY.rank()).not());
    }

    @Test
    void arithmeticMovesTheEndsOfWhereANumberCanLie() {
        NumberExpression rank = IMPACT.rank();

        always(
                rank.minus(1).isAtLeast(-1),
                NumberExpression.number(1).minus(rank).isAtLeast(-2));
        open(
                NumberExpression.number(1).minus(rank).isAtLeast(-1),
                rank.minus(URGENCY.rank()).is(3));
        never(rank.minus(URGENCY.rank()).is(4), rank.plus(URGENCY.rank()).is(7));
        always(rank.clamp(1, 2).isAtLeast(1), rank.clamp(1, 2).isAtMost(2));
    }

    @Test
    void countsAndSharesHaveTheirRanges() {
        always(
                NumberExpression.countOf(OPEN, NAME.is("b")).isAtMost(2),
                NAME.percentCapitals().isAtMost(100));
        open(
                NumberExpression.countOf(OPEN, NAME.is("b")).isAtMost(1),
                NAME.percentCapitals().isAtMost(99));
        never(NAME.wordCount().isLessThan(0));
    }

    @Test
    void aConditionThatItsRuleWillRefuseIsNotJudged() {
        open(NAME.in(), NAME.matches("("), NAME.length().plus(Double.NaN).is(1));
    }

    @Test
    void whatOnlyThePressCanTellIsOpen() {
        open(SELECTIONS.has("a"), TYPE.isDefault(), IMPACT.is(Level.LOW), IP.isInRange("0.0.0.0/0"));
        open(NAME.matches("a"), NAME.isBlank(), Condition.predicate("host", view -> true));
        open(NumberExpression.function("host", view -> 1).is(1));
        open(
                Local.condition("local", ALWAYS),
                Local.number("local", IMPACT.rank()).isAtMost(9));
    }
}
