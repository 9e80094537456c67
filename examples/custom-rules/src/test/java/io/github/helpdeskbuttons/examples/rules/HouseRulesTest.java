package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.rules.Action;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is true of the rules as a whole. */
class HouseRulesTest {
    private static final Path KEPT = Path.of("src/test/resources/rules.txt");

    /** A change of the rules is a change of this file, so that whoever reviews it reads it in words. */
    private static void assertAsKept(RuleSet rules, Path file) throws IOException {
        Path now = Files.writeString(file, rules.describe());
        assertThat(now)
                .as("The rules are not as kept. If they are as they are meant to be: cp %s %s", now, KEPT)
                .hasSameTextualContentAs(KEPT);
    }

    @Test
    void theRulesAreAsTheyAreKeptUnderVersionControl() throws IOException {
        assertAsKept(HouseRules.RULES, Path.of("target/rules.txt"));
    }

    @Test
    void aRuleThatIsAddedIsShownByItsLine(@TempDir Path folder) {
        RuleSet more = HouseRules.RULES.andThen(
                RuleSet.of(rule("new").when(Variables.NAME.is("Jane")).then(Action.note("Hello"))));

        assertThatThrownBy(() -> assertAsKept(more, folder.resolve("rules.txt")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("new: when name is \"Jane\"")
                .hasMessageContaining("Extra content at line 36");
    }

    @Test
    void nothingLooksWrong() {
        assertThat(HouseRules.RULES.lint()).isEmpty();
    }

    @Test
    void connectWiseKnowsEveryNameThatTheRulesUse() {
        try (ConnectWiseSimulator simulator = ConnectWiseSimulator.start();
                HelpdeskButtons buttons = HelpdeskButtons.builder()
                        .endpoint(simulator.endpoint())
                        .apiKey(simulator.apiKey())
                        .clientId(simulator.clientId())
                        .rules(HouseRules.RULES)
                        .build()) {
            IntegrationReport report = buttons.verify();

            assertThat(report.checks())
                    .as(report.toText())
                    // The rules of a group leave the board to the first of them, which one rule by itself does not
                    // show.
                    .allMatch(check -> check.problem()
                            .filter(problem -> problem != Problem.NAME_NOT_ON_EVERY_BOARD)
                            .isEmpty())
                    .anyMatch(check -> check.subject().contains(Priorities.NO_SLA));
        }
    }
}
