package io.github.helpdeskbuttons.examples.rules;

import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.HOSTNAME;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.examples.pages.Browser;
import io.github.helpdeskbuttons.examples.pages.Look;
import io.github.helpdeskbuttons.rules.Action;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The trace of a press as a technician sees it. */
@Timeout(120)
class TracePageTest {
    private static final RuleSet RULES = RuleSet.of(
            rule("emergency")
                    .when(SUBJECT.contains("boot").and(NAME.is("Dan")))
                    .then(PRIORITY.set("Priority 1"), SUBJECT.prepend("**EMERGENCY** ")),
            group("clinic").when(HOSTNAME.startsWith("MRI")).rules(rule("board").always(BOARD.set("Clinical"))),
            rule("arrears").when(EMAIL.domain().is("fabrikam.example")).refuse("Pay first."));

    private static final TicketValues NO_BOOT =
            TicketValues.builder().set(SUBJECT, "It does not boot").build();

    private static Browser browser;

    private final Path folder;

    TracePageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void show(Trace trace, Look look) throws IOException {
        Path page = Files.writeString(folder.resolve("trace.html"), trace.toHtml());
        browser.show(page.toUri(), look);
    }

    private static Trace dan() {
        return RULES.trace(PressFacts.builder().name("Dan").hostname("MRI-01").build(), NO_BOOT);
    }

    private static List<String> texts(String css) {
        return browser.driver().findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void eachRuleIsShownWithItsOutcomeItsConditionsAndWhatItChanged() throws IOException {
        show(dan(), Look.LIGHT);

        assertThat(texts(".rule h3"))
                .containsExactly("emergency (fired)", "clinic (fired)", "board (fired)", "arrears (not fired)");
        assertThat(texts(".rule .conditions").get(0))
                .isEqualTo(
                        """
                        ✓ subject contains "boot" and name is "Dan"
                        ✓ subject contains "boot"
                        ✓ name is "Dan\"""");
        assertThat(texts(".rule .changes"))
                .containsExactly(
                        "priority = Priority 1\nsubject = **EMERGENCY** It does not boot",
                        "board = Clinical",
                        "board = Clinical");
        assertThat(texts(".rules > li > ol h3")).containsExactly("board (fired)");
    }

    @Test
    void eachVariableIsShownBeforeAndAfter() throws IOException {
        show(dan(), Look.LIGHT);

        assertThat(texts("table[aria-labelledby=ticket] tr"))
                .contains(
                        "Variable Before After",
                        "priority (default) Priority 1",
                        "subject It does not boot **EMERGENCY** It does not boot",
                        "state (default) (default)");
        assertThat(texts("tr.changed th")).containsExactly("priority", "subject", "board");
    }

    @Test
    void aRefusalStandsAtTheTop() throws IOException {
        show(RULES.trace(PressFacts.builder().email("dan@fabrikam.example").build(), NO_BOOT), Look.LIGHT);

        assertThat(texts("h1 + p")).containsExactly("Refused by arrears: Pay first.");
    }

    @Test
    void aHostileTextIsShownAsText() throws IOException {
        String hostile =
                "\"'><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"></td>&amp;";
        RuleSet rules = RuleSet.of(
                rule(hostile).when(NAME.is(hostile)).then(PRIORITY.set(hostile), Action.note(hostile)),
                rule("refuses").always(Action.refuse(hostile)));

        show(rules.trace(PressFacts.builder().name(hostile).build(), NO_BOOT), Look.LIGHT);

        assertThat(browser.driver().getTitle()).isEqualTo("Rule trace");
        assertThat(browser.driver().findElements(By.cssSelector("script, img"))).isEmpty();
        assertThat(texts("table[aria-labelledby=press] tr")).contains("name " + hostile);
        assertThat(texts("table[aria-labelledby=ticket] tr")).contains("priority (default) " + hostile);
        assertThat(texts(".rule h3")).contains(hostile + " (fired)");
        assertThat(texts(".refusal")).containsExactly("Refused by refuses: " + hostile);
        assertThat(texts(".notes li")).containsExactly(hostile);
    }

    @Test
    void thePageAsksForNothingAndNothingIsWrongWithIt() throws IOException {
        browser.requests();
        browser.complaints();

        show(dan(), Look.LIGHT);

        assertThat(browser.requests())
                .containsExactly(folder.resolve("trace.html").toUri().toString());
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePageIsLegible(Look look) throws IOException {
        PressFacts press = PressFacts.builder()
                .name("Dan Jump")
                .email("dan@fabrikam.example")
                .append("https://files.contoso.example/" + "calibration_issue".repeat(12))
                .build();

        show(HouseRules.RULES.trace(press, NO_BOOT), look);

        browser.keepScreenshot("trace-" + look);
        browser.assertIsLegible();
        show(dan(), look);
        browser.keepScreenshot("trace-filed-" + look);
        browser.assertIsLegible();
    }

    @Test
    void whoHearsThePageLearnsTheSame() throws IOException {
        show(dan(), Look.LIGHT);

        assertThat(browser.driver().findElement(By.tagName("html")).getAttribute("lang"))
                .isEqualTo("en");
        assertThat(browser.driver().findElements(By.cssSelector("main h1"))).hasSize(1);
        assertThat(browser.driver()
                        .findElement(By.cssSelector("table[aria-labelledby=ticket]"))
                        .getAccessibleName())
                .isEqualTo("The ticket");
        assertThat(browser.driver().findElement(By.cssSelector("tr.changed th")).getAriaRole())
                .isEqualTo("rowheader");
        assertThat(browser.driver().findElements(By.cssSelector(".conditions [role=img]")))
                .extracting(WebElement::getAccessibleName)
                .startsWith("held", "held", "held")
                .contains("did not hold");
    }
}
