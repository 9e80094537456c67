package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RenderingProperties extends RuleProperties {

    private static long count(List<RuleNode> rules) {
        return rules.stream()
                .mapToLong(rule -> 1 + (rule instanceof RuleNode.Group group ? count(group.rules()) : 0))
                .sum();
    }

    @Property
    void aDescriptionHasOneLineForEachRule(@ForAll("smallSets") RuleSet rules) {
        String description = rules.describe();

        assertThat(description.lines().count()).isEqualTo(count(RuleNode.all(rules.rules())));
    }

    @Property
    void aTraceHasALineForEachRuleAndEachVariable(
            @ForAll("smallSets") RuleSet rules,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        Trace trace = rules.trace(facts, values);

        assertThat(trace.rules()).hasSize((int) count(RuleNode.all(rules.rules())));
        assertThat(trace.toText().lines().count())
                .isGreaterThanOrEqualTo(14 + trace.rules().size());
    }

    @Property
    void theValuesOfATraceFormAChainFromTheFirstToTheLast(
            @ForAll("smallSets") RuleSet rules,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        Trace trace = rules.trace(facts, values);
        TicketValues current = trace.initial();
        for (int i = 0; i < trace.rules().size(); i++) {
            RuleTrace rule = trace.rules().get(i);
            assertThat(rule.before()).isEqualTo(current);
            boolean silent = rule.outcome() == RuleTrace.Outcome.NOT_FIRED
                    || rule.outcome() == RuleTrace.Outcome.NOT_REACHED
                    || rule.outcome() == RuleTrace.Outcome.FAILED;
            assertThat(silent && !rule.after().equals(rule.before())).isFalse();
            current = isGroup(trace, i) ? rule.before() : rule.after();
        }
        assertThat(current).isEqualTo(trace.evaluation().values());
    }

    /** A group is followed by its own rules, which start from what it started from. */
    private static boolean isGroup(Trace trace, int place) {
        int next = place + 1;
        return next < trace.rules().size()
                && trace.rules().get(next).depth() > trace.rules().get(place).depth();
    }

    @Property
    void noTextOfAPressBecomesMarkup(@ForAll("texts") String text, @ForAll @IntRange(max = 3) int times) {
        String hostile = "<script>" + text.repeat(times) + "</script>&\"'\u0000\ud800";
        RuleSet rules = RuleSet.of(
                rule(hostile).always(SUBJECT.set(TextExpression.text(hostile)), Action.note(hostile)),
                rule("refuses").when(SUBJECT.is(hostile)).refuse(hostile));
        String html = rules.trace(
                        pressOf(hostile),
                        TicketValues.builder().set(PRIORITY, hostile).build())
                .toHtml();

        assertThat(html).doesNotContain("<script", "&\"", "\u0000", "\ud800");
        assertThat(html).contains("&lt;script&gt;").endsWith("</html>\n");
        assertThat(html.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }

    @Property
    void aHostileTextStaysOnItsLineOfTheTable(@ForAll("texts") String text) {
        RuleSet rules = RuleSet.of(rule("sets").always(SUBJECT.set(TextExpression.text(text + "\r\n\u2028" + text))));

        assertThat(rules.trace(PressFacts.builder().build(), TicketValues.allDefault())
                        .toText()
                        .split("\\R", -1))
                .hasSize(16);
    }

    @Property
    void lintNeverThrows(@ForAll("smallSets") RuleSet rules, @ForAll("values") TicketValues values) {
        assertThat(rules.lint(values)).doesNotContainNull();
    }

    @Property
    void aConditionThatLintCallsConstantIsConstant(
            @ForAll("conditions") Condition condition,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        Verdict verdict = Verdict.of(ConditionNode.of(condition, "condition"));
        Evaluation evaluation = outcome(condition, facts, values);
        boolean held = evaluation.notes().contains("it holds");

        if (evaluation.refusal().isEmpty()) {
            assertThat(verdict).isNotEqualTo(held ? Verdict.NEVER : Verdict.ALWAYS);
        }
    }

    @Property
    void noToStringShowsWhatTheEndUserWrote(@ForAll @IntRange(min = 100_000, max = 999_999) int number) {
        String secret = "secret" + number;
        PressFacts facts = pressOf(secret);
        TicketValues values = TicketValues.builder()
                .set(SUBJECT, secret)
                .set(Variables.MESSAGE, secret)
                .build();
        RuleSet rules = RuleSet.of(
                rule("notes").always(Action.note(SUBJECT)), rule("refuses").always(Action.refuse(SUBJECT)));
        Trace trace = rules.trace(facts, values);

        assertThat(facts + " " + values + trace + trace.rules() + trace.evaluation()
                        + trace.evaluation().refusal())
                .doesNotContain(secret);
    }
}
