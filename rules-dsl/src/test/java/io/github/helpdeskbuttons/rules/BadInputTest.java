package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.IP;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final PressFacts NO_FACTS = PressFacts.builder().build();

    static Stream<Arguments> impossibleConditions() {
        return Stream.of(
                Arguments.of(NAME.matches("("), "the pattern \"(\" does not compile as RE2: missing closing )"),
                Arguments.of(NAME.containsMatch("(?=x)").ignoringCase(), "does not compile as RE2"),
                Arguments.of(IP.isInRange("10.0.0.0/33"), "\"10.0.0.0/33\" is no range of IP addresses"),
                Arguments.of(NAME.in(), "a list of options is empty"),
                Arguments.of(NAME.containsAny(List.of()), "a list of options is empty"),
                Arguments.of(NAME.containsAll().ignoringCase(), "a list of options is empty"),
                Arguments.of(SELECTIONS.hasAny(), "a list of options is empty"),
                Arguments.of(SELECTIONS.hasAll(List.of()), "a list of options is empty"),
                Arguments.of(Condition.anyOf(), "a list of options is empty"),
                Arguments.of(Condition.allOf(List.of()), "a list of options is empty"),
                Arguments.of(IMPACT.in(new Level[0]), "the list of levels is empty"),
                Arguments.of(NAME.truncateAtWord(-1).is("x"), "cannot be truncated to -1 characters"),
                Arguments.of(NAME.replace("", "x").is("x"), "the text to replace is empty"),
                Arguments.of(NAME.length().is(Double.NaN), "NaN is no finite number"),
                Arguments.of(NAME.length().clamp(2, 1).is(1), "the range 2.0 to 1.0 is empty"),
                Arguments.of(NumberExpression.countOf().is(1), "the list of conditions to count is empty"),
                Arguments.of(NAME.isBlank().and(NAME.in().not()), "a list of options is empty"));
    }

    @ParameterizedTest
    @MethodSource("impossibleConditions")
    void aConditionThatCannotBeIsRefusedByItsRuleWithTheRulesName(Condition condition, String problem) {
        RuleDraft.When draft = rule("vip").when(condition);

        assertThatThrownBy(() -> draft.then(Action.stop()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Rule \"vip\": ")
                .hasMessageContaining(problem);
    }

    @Test
    void thePortalsDefaultAsATextIsRefusedWithWhatToWrite() {
        Action action = PRIORITY.set("__default__");

        assertThatThrownBy(() -> rule("reset").always(action))
                .hasMessage("Rule \"reset\": priority is set to the text \"__default__\"; "
                        + "to leave it to ConnectWise write useDefault().");
    }

    @Test
    void anActionAfterTheEndIsRefused() {
        assertThatThrownBy(() -> rule("late").always(Action.stop(), Action.note("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"late\"")
                .hasMessageContaining("never be done");
        assertThatThrownBy(() -> rule("late")
                        .when(NAME.is("x"))
                        .then(Action.note("x"))
                        .otherwise(Action.refuse("x"), Action.stop()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rule.choose("late").when(NAME.is("x")).then(Action.stop(), Action.stop()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLocalValueThatIsNotDefinedBeforeIsRefused() {
        LocalText local = Local.text("short", NAME);
        Rule reads = rule("reads").when(local.is("x")).then(Action.stop());
        Rule inGroup = Rule.group("group").always().rules(local.define());

        assertThatThrownBy(() -> RuleSet.of(reads, local.define()))
                .hasMessageStartingWith(
                        "Rule \"reads\": it reads the local value \"short\", which no rule before it defines");
        assertThatThrownBy(() -> RuleSet.of(inGroup, reads)).hasMessageContaining("in the same group or around it");
        assertThatThrownBy(() -> RuleSet.of(Local.text("short", NAME).define(), reads))
                .hasMessageContaining("another than the one defined under this name");
    }

    @Test
    void anEmptyGroupAndABrokenMatrixAreRefused() {
        assertThatThrownBy(() -> Rule.group("empty").always().rules())
                .hasMessage("Rule \"empty\": the group has no rule; give it one at least.");
        assertThatThrownBy(() -> Rule.group("empty").always().rules(RuleSet.empty()))
                .hasMessageContaining("has no rule");
        MatrixDraft.Rows rows = Rule.matrix("m").rows(IMPACT);
        assertThatThrownBy(() -> rows.columns(URGENCY, Level.LOW, Level.LOW, Level.HIGH))
                .hasMessageContaining("a level has two columns");
        MatrixDraft.Cells one =
                rows.columns(URGENCY, Level.LOW, Level.MEDIUM, Level.HIGH).row(Level.LOW, "a", "b", "c");
        assertThatThrownBy(() -> one.row(Level.LOW, "a", "b", "c")).hasMessageContaining("Low has two rows");
        assertThatThrownBy(() -> one.sets(PRIORITY)).hasMessageContaining("Medium has no row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\n"})
    void aBlankNameIsRefused(String name) {
        assertThatThrownBy(() -> rule(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rule.group(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rule.choose(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rule.matrix(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Local.number(name, NAME.length())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.predicate(name, view -> true)).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("NullAway") // null is what is tried here
    static Stream<Arguments> nulls() {
        String text = null;
        TextExpression expression = null;
        Condition condition = null;
        Action action = null;
        return Stream.of(
                refused("name", () -> rule(text)),
                refused("condition", () -> rule("x").when(condition)),
                refused("first", () -> rule("x").always(action)),
                refused("more", () -> rule("x").always(Action.stop(), action)),
                refused("message", () -> rule("x").when(NAME.isBlank()).refuse(text)),
                refused("text", () -> NAME.is(text)),
                refused("other", () -> NAME.is(expression)),
                refused("text", () -> NAME.contains(text)),
                refused("texts", () -> NAME.in("a", text)),
                refused("pattern", () -> NAME.matches(text)),
                refused("cidr", () -> IP.isInRange(text)),
                refused("target", () -> NAME.replace(text, "")),
                refused("replacement", () -> NAME.replace("x", text)),
                refused("option", () -> SELECTIONS.has(text)),
                refused("options", () -> SELECTIONS.hasAny("a", text)),
                refused("value", () -> SUBJECT.set(text)),
                refused("value", () -> SUBJECT.set(expression)),
                refused("text", () -> SUBJECT.prepend(text)),
                refused("text", () -> SUBJECT.append(expression)),
                refused("level", () -> IMPACT.is((Level) null)),
                refused("levels", () -> IMPACT.in((Level) null)),
                refused("value", () -> IMPACT.set((Level) null)),
                refused("other", () -> NAME.isBlank().and(condition)),
                refused("other", () -> NAME.isBlank().or(condition)),
                refused("conditions", () -> Condition.allOf(NAME.isBlank(), condition)),
                refused("predicate", () -> Condition.predicate("x", null)),
                refused("function", () -> TextExpression.function("x", null)),
                refused("number", () -> NAME.length().plus((NumberExpression) null)),
                refused("value", () -> Local.text("x", expression)),
                refused("rules", () -> RuleSet.of((Rule) null)),
                refused("rules", () -> RuleSet.of((Iterable<Rule>) null)),
                refused("next", () -> RuleSet.empty().andThen(null)),
                refused("failurePolicy", () -> RuleSet.empty().onFailure(null)),
                refused("facts", () -> RuleSet.empty().evaluate(null, TicketValues.allDefault())),
                refused("initial", () -> RuleSet.empty().evaluate(NO_FACTS, null)),
                refused("facts", () -> RuleSet.empty().trace(null, TicketValues.allDefault())),
                refused("initial", () -> RuleSet.empty().trace(NO_FACTS, null)),
                refused("initial", () -> RuleSet.empty().lint(null)),
                refused("name", () -> PressFacts.builder().name(text)),
                refused("email", () -> PressFacts.builder().email(text)),
                refused("selections", () -> PressFacts.builder().selections(null)),
                refused("fact", () -> NO_FACTS.get(null)),
                refused("variable", () -> TicketValues.builder().set(null, "x")),
                refused("value", () -> TicketValues.builder().set(SUBJECT, text)),
                refused("variable", () -> TicketValues.builder().useDefault(null)),
                refused("variable", () -> TicketValues.allDefault().get(null)),
                refused("text", () -> Level.fromText(text)),
                refused("variable", () -> Rule.matrix("x").rows(null)));
    }

    private static Arguments refused(String parameter, Supplier<Object> call) {
        return Arguments.of(parameter, call);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("nulls")
    void nullIsRefusedWithTheNameOfTheParameter(String parameter, Supplier<Object> call) {
        assertThatThrownBy(call::get).isInstanceOf(NullPointerException.class).hasMessage(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0/",
                "10.0.0/8",
                "10.0.0.256/8",
                "10.0.0.0/-1",
                "10.0.0.0/08x",
                "a.b.c.d/8",
                "10.0.0.0/8/8",
                ":::/8",
                "1:2:3:4:5:6:7:8:9/8",
                "1::2::3/8",
                "::1.2.3/8",
                "1.2.3.4::/8",
                "::ffff:10.0.0.0/95",
                "::/129",
                "g::/8",
                "12345::/8",
                "localhost",
                "fe80::1%eth0",
                "1:2:3:4:5:6:7/8",
                ":1/8",
                "1:2:3:4:5:6:7:8::/8",
                "١.0.0.0/8"
            })
    void aTextThatIsNoRangeIsNone(String cidr) {
        assertThat(AddressRange.parse(cidr)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "10.1.2.3",
                "0.0.0.0/0",
                "::/0",
                "::1",
                "1::",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:1.2.3.4",
                "::ffff:10.0.0.0/104",
                "2001:DB8::/32",
                "1:2:3:4:5:6:7::/112"
            })
    void aTextThatIsARangeIsOne(String cidr) {
        assertThat(AddressRange.parse(cidr)).isPresent();
    }
}
