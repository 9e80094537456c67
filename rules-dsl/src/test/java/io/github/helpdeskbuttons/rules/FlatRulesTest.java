package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlatRulesTest {
    private static final LocalText DOMAIN = Local.text("domain", EMAIL.domain());
    private static final LocalText TRIMMED = Local.text("trimmed", MESSAGE.trim());

    private static FlatRules flat(Rule... rules) {
        return new FlatRules(RuleNode.all(List.of(rules)));
    }

    private static Rule always(String name, Action action) {
        return Rule.rule(name).always(action);
    }

    private static TextNode source(TextExpression text) {
        return TextNode.of(text, "text");
    }

    private static List<String> names(FlatRules rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(position -> rules.get(position).name())
                .toList();
    }

    @Test
    void aGroupStandsBeforeItsRulesUnlessItHasNoCondition() {
        FlatRules rules = flat(
                always("first", Action.note("a")),
                Rule.group("group")
                        .when(EMAIL.is("a"))
                        .rules(
                                always("second", Action.note("b")),
                                Rule.group("bare").always().rules(always("third", Action.note("c")))),
                always("fourth", Action.note("d")));

        assertThat(names(rules)).containsExactly("first", "group", "second", "third", "fourth");
        assertThat(rules.groupAround(0)).isEqualTo(-1);
        assertThat(rules.groupAround(1)).isEqualTo(-1);
        assertThat(rules.groupAround(2)).isEqualTo(1);
        assertThat(rules.groupAround(3)).isEqualTo(1);
        assertThat(rules.groupAround(4)).isEqualTo(-1);
    }

    @Test
    void whatIsAssignedAnywhereInARuleMayBeChangedByIt() {
        FlatRules rules = flat(
                always("note", Action.note("a")),
                Rule.choose("table")
                        .when(EMAIL.is("a"))
                        .then(MESSAGE.set("a"))
                        .when(EMAIL.is("b"))
                        .then(MESSAGE.set("b"), Action.note("b"))
                        .otherwise(BOARD.useDefault()));

        assertThat(rules.changes(0, source(MESSAGE))).isFalse();
        assertThat(rules.changes(1, source(MESSAGE))).isTrue();
        assertThat(rules.changes(1, source(BOARD))).isTrue();
        assertThat(rules.changes(1, source(SUBJECT))).isFalse();
        assertThat(rules.isAssigned(Slot.MESSAGE)).isTrue();
        assertThat(rules.isAssigned(Slot.SUBJECT)).isFalse();
        assertThat(rules.isChanging(source(BOARD))).isTrue();
        assertThat(rules.isChanging(source(SUBJECT))).isFalse();
        assertThat(rules.countChanging(source(MESSAGE))).isEqualTo(1);
        assertThat(rules.countChanging(source(EMAIL))).isZero();
    }

    @Test
    void eachRuleThatChangesATextCounts() {
        FlatRules rules = flat(
                always("first", MESSAGE.set("a")), always("second", MESSAGE.set("b")), always("third", BOARD.set("c")));

        assertThat(rules.countChanging(source(MESSAGE))).isEqualTo(2);
        assertThat(rules.countChanging(source(BOARD))).isEqualTo(1);
    }

    @Test
    void aLocalTextIsChangedWhereItIsDefined() {
        FlatRules rules = flat(DOMAIN.define(), TRIMMED.define(), always("third", MESSAGE.set("a")));

        assertThat(rules.changes(0, source(DOMAIN))).isTrue();
        assertThat(rules.changes(0, source(TRIMMED))).isFalse();
        assertThat(rules.changes(0, source(MESSAGE))).isFalse();
        assertThat(rules.changes(2, source(DOMAIN))).isFalse();
        assertThat(rules.isChanging(source(DOMAIN))).isTrue();
        assertThat(rules.countChanging(source(DOMAIN))).isEqualTo(1);
    }

    @Test
    void aLocalTextThatIsDefinedInTwoGroupsIsInNoOnePlace() {
        FlatRules rules = flat(
                DOMAIN.define(),
                Rule.group("first").always().rules(TRIMMED.define()),
                Rule.group("second").always().rules(TRIMMED.define()));

        assertThat(rules.isInOnePlace(source(DOMAIN))).isTrue();
        assertThat(rules.isInOnePlace(source(TRIMMED))).isFalse();
        assertThat(rules.isInOnePlace(source(MESSAGE))).isTrue();
        assertThat(rules.countChanging(source(TRIMMED))).isEqualTo(2);
    }
}
