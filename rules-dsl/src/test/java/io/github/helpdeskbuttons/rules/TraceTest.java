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
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.URGENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helpdeskbuttons.rules.RuleTrace.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One press through rules of every kind, and what a technician is shown of it. */
class TraceTest {
    private static final PressFacts DAN = PressFacts.builder()
            .name("Dan <Jump>")
            .email("dan@contoso.example")
            .selections(List.of("This is an emergency", "Printer & scanner"))
            .hostname("MRI-01")
            .ip("10.20.0.7")
            .mac("00:00:5E:00:53:01")
            .build();

    private static final TicketValues BEFORE = TicketValues.builder()
            .set(SUBJECT, "The \"MRI\" does not boot")
            .set(MESSAGE, "It's down\nsince noon")
            .set(OWNER, "jsmith")
            .build();

    private static final RuleSet RULES = RuleSet.of(
                    rule("emergency")
                            .when(SELECTIONS.has("This is an emergency"))
                            .then(PRIORITY.set("Priority 1"), SUBJECT.prepend("**EMERGENCY** ")),
                    rule("by script")
                            .when(APPEND.contains("calibration").and(NAME.is("nobody")))
                            .then(TEAM.set("MRI")),
                    rule("night")
                            .when(NAME.contains("night").or(EMAIL.domain().is("contoso.example")))
                            .then(OWNER.useDefault()),
                    rule("levels").when(NAME.isBlank().not()).then(IMPACT.set(Level.HIGH), URGENCY.set(Level.MEDIUM)),
                    rule("unknown client")
                            .when(EMAIL.is("x@y.example"))
                            .then(Action.note("known"))
                            .otherwise(Action.note("not <known>")),
                    rule("breaks")
                            .when(Condition.predicate("asks the host", view -> {
                                throw new IllegalStateException("no <answer>");
                            }))
                            .then(Action.note("never")),
                    group("clinic")
                            .when(Variables.HOSTNAME.startsWith("MRI"))
                            .rules(
                                    rule("board").always(BOARD.set("Clinical")),
                                    group("at night")
                                            .when(NAME.is("night"))
                                            .rules(rule("never").always(PRIORITY.set("Priority 5")))),
                    choose("table")
                            .when(NAME.is("a"))
                            .then(Action.note("a"))
                            .when(NAME.startsWith("Dan"))
                            .then(Action.note("b"))
                            .when(NAME.is("c"))
                            .then(Action.note("c")),
                    rule("arrears").when(EMAIL.contains("@")).refuse("Pay \"first\"."),
                    rule("too late").always(Action.stop()))
            .onFailure(FailurePolicy.SKIP);

    private static String resource(String name) {
        try (InputStream stream = TraceTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The page is kept as a file, so that it can be looked at in a browser. */
    @Test
    void thePageShowsEverythingThatATechnicianAsksFor() {
        assertThat(RULES.trace(DAN, BEFORE).toHtml()).isEqualTo(resource("trace.html"));
    }

    @Test
    void thePageOfNoRulesShowsThePressAndTheTicketAlone() {
        String html = RuleSet.empty().trace(DAN, BEFORE).toHtml();

        assertThat(html).contains("<td>dan@contoso.example</td>", "<tr><th scope=\"row\">owner</th><td>jsmith</td>");
        assertThat(html)
                .doesNotContain("Refused", "<h2>Notes</h2>", "<h2>Skipped rules</h2>", "<h2>The rules</h2>", "<li>");
    }

    @Test
    void theTextShowsTheSameInAlignedColumns() {
        assertThat(RULES.trace(DAN, BEFORE).toText()).isEqualTo(resource("trace.txt"));
    }

    @Test
    void eachRuleHasItsOutcome() {
        assertThat(RULES.trace(DAN, BEFORE).rules())
                .extracting(RuleTrace::name, RuleTrace::depth, RuleTrace::outcome)
                .containsExactly(
                        tuple("emergency", 0, Outcome.FIRED),
                        tuple("by script", 0, Outcome.NOT_FIRED),
                        tuple("night", 0, Outcome.FIRED),
                        tuple("levels", 0, Outcome.FIRED),
                        tuple("unknown client", 0, Outcome.OTHERWISE),
                        tuple("breaks", 0, Outcome.FAILED),
                        tuple("clinic", 0, Outcome.FIRED),
                        tuple("board", 1, Outcome.FIRED),
                        tuple("at night", 1, Outcome.NOT_FIRED),
                        tuple("never", 2, Outcome.NOT_REACHED),
                        tuple("table", 0, Outcome.FIRED),
                        tuple("arrears", 0, Outcome.FIRED),
                        tuple("too late", 0, Outcome.NOT_REACHED));
    }

    @Test
    void aRuleThatWasNotReachedIsShownWithTheValuesThatStoodLast() {
        RuleTrace late = RULES.trace(DAN, BEFORE).rules().get(12);

        assertThat(late.before().get(BOARD)).contains("Clinical");
        assertThat(late.after()).isEqualTo(late.before());
    }

    @Test
    void aPartThatWasNotLookedAtHasNoOutcome() {
        ConditionTrace condition =
                RULES.trace(DAN, BEFORE).rules().get(1).conditions().get(0);

        assertThat(condition.held()).contains(false);
        assertThat(condition.parts())
                .extracting(ConditionTrace::description, ConditionTrace::held)
                .containsExactly(
                        tuple("append contains \"calibration\"", Optional.of(false)),
                        tuple("name is \"nobody\"", Optional.empty()));
    }

    @Test
    void aConditionTraceReadsAsASentence() {
        Trace trace = RULES.trace(DAN, BEFORE);

        assertThat(trace.rules().get(0).conditions()).hasToString("[selections has \"This is an emergency\": held]");
        assertThat(trace.rules().get(8).conditions()).hasToString("[name is \"night\": did not hold]");
        assertThat(trace.rules().get(5).conditions()).hasToString("[Java predicate \"asks the host\": not looked at]");
    }

    @Test
    void aTableHasTheConditionOfEachOfItsRows() {
        assertThat(RULES.trace(DAN, BEFORE).rules().get(10).conditions())
                .extracting(ConditionTrace::held)
                .containsExactly(Optional.of(false), Optional.of(true), Optional.empty());
    }

    @Test
    void aTableWhereNoRowHeldDidNotFireUnlessItHasAnOtherwise() {
        RuleSet rules = RuleSet.of(
                choose("without").when(NAME.is("x")).then(Action.note("x")),
                choose("with").when(NAME.is("x")).then(Action.note("x")).otherwise(Action.note("y")));

        assertThat(rules.trace(DAN, BEFORE).rules())
                .extracting(RuleTrace::outcome)
                .containsExactly(Outcome.NOT_FIRED, Outcome.OTHERWISE);
    }

    @Test
    void aDefinitionFires() {
        RuleSet rules = RuleSet.of(Local.text("client", EMAIL.domain()).define());

        assertThat(rules.trace(DAN, BEFORE).rules())
                .extracting(RuleTrace::fired)
                .containsExactly(true);
    }

    @Test
    void aTraceNamesItsRulesAndShowsNoValue() {
        RuleSet rules = RuleSet.of(rule("owner").always(OWNER.set("secret")));

        assertThat(rules.trace(DAN, BEFORE))
                .asString()
                .startsWith("Trace[[RuleTrace[owner, FIRED]], Evaluation[")
                .doesNotContain("does not boot", "down");
    }

    @ParameterizedTest
    @CsvSource({"x, 48", "😀, 48"})
    void aTextOf48CharactersIsShownWhole(String character, int length) {
        String text = character.repeat(length);

        assertThat(subjectLine(text)).isEqualTo("subject   \"" + text + "\"  =");
    }

    @ParameterizedTest
    @CsvSource({"x, 49", "😀, 200"})
    void aLongerTextIsCutTo47AndSaysSo(String character, int length) {
        assertThat(subjectLine(character.repeat(length))).isEqualTo("subject   \"" + character.repeat(47) + "\"…  =");
    }

    private static String subjectLine(String subject) {
        TicketValues values = TicketValues.builder().set(SUBJECT, subject).build();
        return RuleSet.empty()
                .trace(DAN, values)
                .toText()
                .lines()
                .filter(line -> line.startsWith("subject"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageKeepsLineBreaksAndTabsAndReplacesWhatItCannotHold() {
        TicketValues values = TicketValues.builder()
                .set(SUBJECT, "a\tb\nc\rd\u0000e\u007ff\ud800g😀")
                .build();

        assertThat(RuleSet.empty().trace(DAN, values).toHtml()).contains("<td>a\tb\nc\rd\ufffde\ufffdf\ufffdg😀</td>");
    }
}
