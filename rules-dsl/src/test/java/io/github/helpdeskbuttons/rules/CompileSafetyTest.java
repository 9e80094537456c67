package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong rules do not compile. The codes are those of the JDK's compiler. */
class CompileSafetyTest {
    private final Path output;

    CompileSafetyTest(@TempDir Path output) {
        this.output = output;
    }

    private List<String> errorsOf(String members) {
        String source =
                """
                package house;

                import io.github.helpdeskbuttons.rules.*;
                import static io.github.helpdeskbuttons.rules.Rule.rule;
                import static io.github.helpdeskbuttons.rules.Variables.*;

                class Rules {
                    %s
                }
                """
                        .formatted(members);
        return SourceCompiler.errorsOf(output, "house.Rules", source);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a read-only variable is assigned   | Object x = EMAIL.set("x");                                   | compiler.err.cant.resolve.location.args
                    read-only selections are assigned  | Object x = SELECTIONS.append("x");                           | compiler.err.cant.resolve.location.args
                    a text where a level is due        | Object x = IMPACT.set("High");                               | compiler.err.cant.apply.symbols
                    a number where a text is due       | Object x = PRIORITY.set(1);                                  | compiler.err.cant.apply.symbols
                    a level where a text is due        | Object x = PRIORITY.set(Level.HIGH);                         | compiler.err.cant.apply.symbols
                    a text where a number is due       | Object x = MESSAGE.length().isLessThan("10");                | compiler.err.prob.found.req
                    a text where a condition is due    | Object x = rule("x").when(MESSAGE);                          | compiler.err.prob.found.req
                    a value of the wrong type          | Object x = TicketValues.builder().set(URGENCY, "High");      | compiler.err.cant.apply.symbol
                    a fact among the ticket's values   | Object x = TicketValues.builder().set(EMAIL, "x");           | compiler.err.cant.apply.symbol
                    a variable of one's own making     | interface Mine extends TextVariable {}                       | compiler.err.cant.inherit.from.sealed
                    a fact of one's own making         | interface Mine extends Fact {}                               | compiler.err.cant.inherit.from.sealed
                    an assignable of one's own making  | interface Mine extends Assignable<String> {}                 | compiler.err.cant.inherit.from.sealed
                    a condition of one's own making    | interface Mine extends Condition {}                          | compiler.err.cant.inherit.from.sealed
                    an internal node by its name       | io.github.helpdeskbuttons.rules.ConditionNode x = null;     | compiler.err.not.def.public.cant.access
                    a node inside an internal one      | io.github.helpdeskbuttons.rules.TextNode.Constant x = null; | compiler.err.not.def.access.class.intf.cant.access
                    a rule without its then            | RuleSet x = RuleSet.of(rule("x").when(NAME.is("x")));        | compiler.err.cant.apply.symbols
                    a rule without its condition       | RuleSet x = RuleSet.of(rule("x"));                           | compiler.err.cant.apply.symbols
                    a rule that does nothing           | Rule x = rule("x").always();                                 | compiler.err.cant.apply.symbol
                    a row of a table without its then  | Rule x = Rule.choose("x").when(NAME.is("x"));                | compiler.err.prob.found.req
                    a matrix without its variable      | Rule x = Rule.matrix("x").rows(IMPACT);                      | compiler.err.prob.found.req
                    """)
    void doesNotCompile(String mistake, String members, String code) {
        assertThat(errorsOf(members)).as(mistake).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object x = PRIORITY.set(\"x\");",
                "Object x = PRIORITY.set(EMAIL);",
                "Object x = IMPACT.set(Level.HIGH);",
                "Object x = IMPACT.set(URGENCY);",
                "Object x = MESSAGE.length().isLessThan(10);",
                "Object x = TicketValues.builder().set(URGENCY, Level.LOW).set(TEAM, \"x\");",
                "RuleSet x = RuleSet.of(rule(\"x\").when(NAME.is(\"x\")).then(Action.stop()));",
                "Rule x = Rule.choose(\"x\").when(NAME.is(\"x\")).then(Action.stop()).otherwise(Action.note(\"\"));",
                "Assignable<String> x = TEAM; Variable y = EMAIL; TextExpression z = IMPACT;"
            })
    void compiles(String members) {
        assertThat(errorsOf(members)).isEmpty();
    }

    @Test
    void theRulesOfTheDesignCompile() {
        assertThat(
                        errorsOf(
                                """
                                static final RuleSet RULES = RuleSet.of(
                                    rule("emergency")
                                        .when(SELECTIONS.contains("This is an emergency"))
                                        .then(PRIORITY.set("Priority 1 - Emergency Response"),
                                              SUBJECT.prepend("**EMERGENCY** ")),
                                    rule("imaging")
                                        .when(APPEND.contains("calibration_issue"))
                                        .then(BOARD.set("Clinical"), TEAM.set("MRI")),
                                    rule("arrears")
                                        .when(EMAIL.domain().is("fabrikam.example"))
                                        .refuse("Ticket submission is disabled until payment."));
                                """))
                .isEmpty();
    }
}
