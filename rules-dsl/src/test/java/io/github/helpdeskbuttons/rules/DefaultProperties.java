package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DefaultProperties extends RuleProperties {
    private static final PressFacts NO_FACTS = PressFacts.builder().build();

    private static boolean holdsAtDefault(Condition condition) {
        return holds(condition, NO_FACTS, TicketValues.allDefault());
    }

    @Property
    void theDefaultEqualsNoText(@ForAll("texts") String text) {
        assertThat(holdsAtDefault(PRIORITY.is(text))).isFalse();
        assertThat(holdsAtDefault(PRIORITY.is(text).ignoringCase())).isFalse();
        assertThat(holdsAtDefault(PRIORITY.in(List.of(text, "", "__default__"))))
                .isFalse();
        assertThat(holdsAtDefault(PRIORITY.isNot(text))).isTrue();
        assertThat(holdsAtDefault(PRIORITY.is(TYPE))).isFalse();
        assertThat(holdsAtDefault(TextExpression.text(text).is(PRIORITY))).isFalse();
    }

    @Property
    void textFunctionsReadTheDefaultAsTheEmptyText(@ForAll("texts") String text) {
        assertThat(holdsAtDefault(PRIORITY.contains(text))).isEqualTo(text.isEmpty());
        assertThat(holdsAtDefault(PRIORITY.startsWith(text))).isEqualTo(text.isEmpty());
        assertThat(holdsAtDefault(PRIORITY.endsWith(text))).isEqualTo(text.isEmpty());
        assertThat(holdsAtDefault(PRIORITY.lower().is(text))).isEqualTo(text.isEmpty());
        assertThat(holdsAtDefault(PRIORITY.plus(text).is(text))).isTrue();
        assertThat(holdsAtDefault(PRIORITY.isBlank())).isTrue();
        assertThat(holdsAtDefault(PRIORITY.length().is(0))).isTrue();
    }

    @Property
    void everyTextIsAValueAndNotTheDefault(@ForAll("texts") String text) {
        RuleSet rules = RuleSet.of(rule("sets").always(PRIORITY.set(TextExpression.text(text))));
        TicketValues values =
                rules.evaluate(NO_FACTS, TicketValues.allDefault()).values();

        assertThat(values.get(PRIORITY)).contains(text);
        assertThat(holds(PRIORITY.isDefault(), NO_FACTS, values)).isFalse();
        assertThat(holds(PRIORITY.is(text), NO_FACTS, values)).isTrue();
    }

    @Property
    void usingTheDefaultForgetsTheValue(@ForAll("values") TicketValues values) {
        RuleSet rules = RuleSet.of(rule("resets").always(PRIORITY.useDefault()));

        assertThat(rules.evaluate(NO_FACTS, values).values())
                .isEqualTo(values.toBuilder().useDefault(PRIORITY).build());
    }

    @Property
    void aBareVariablePassesItsDefaultOnAndAFunctionOfItDoesNot(@ForAll("values") TicketValues values) {
        RuleSet bare = RuleSet.of(rule("copies").always(TYPE.set(PRIORITY)));
        RuleSet function = RuleSet.of(rule("copies").always(TYPE.set(PRIORITY.trim())));

        assertThat(bare.evaluate(NO_FACTS, values).values().get(TYPE)).isEqualTo(values.get(PRIORITY));
        assertThat(function.evaluate(NO_FACTS, values).values().get(TYPE)).isPresent();
    }

    @Property
    void aFactThatDidNotArriveIsTheEmptyText(@ForAll("texts") String text) {
        assertThat(holdsAtDefault(Variables.NAME.is(text))).isEqualTo(text.isEmpty());
        assertThat(holdsAtDefault(Variables.SELECTIONS.has(text))).isFalse();
    }

    @Property
    void levelsAtTheDefaultHaveNoRankAndEqualNoLevel(@ForAll Level level) {
        assertThat(holdsAtDefault(Variables.IMPACT.rank().is(0))).isTrue();
        assertThat(holdsAtDefault(Variables.IMPACT.is(level))).isFalse();
        assertThat(holdsAtDefault(Variables.IMPACT.isNot(level))).isTrue();
        assertThat(holdsAtDefault(Variables.IMPACT.isAtMost(level))).isFalse();
    }

    @Property
    void levelsCompareByRank(@ForAll Level held, @ForAll Level other) {
        TicketValues values =
                TicketValues.builder().set(Variables.URGENCY, held).build();

        assertThat(holds(Variables.URGENCY.isAtLeast(other), NO_FACTS, values)).isEqualTo(held.compareTo(other) >= 0);
        assertThat(holds(Variables.URGENCY.isAtMost(other), NO_FACTS, values)).isEqualTo(held.compareTo(other) <= 0);
        assertThat(holds(Variables.URGENCY.is(other), NO_FACTS, values)).isEqualTo(held == other);
        assertThat(holds(Variables.URGENCY.rank().is(held.rank()), NO_FACTS, values))
                .isTrue();
    }
}
