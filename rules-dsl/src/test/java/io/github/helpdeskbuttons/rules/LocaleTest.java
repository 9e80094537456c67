package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In Turkish, {@code I} and {@code i} are no pair; in Arabic, digits look different. The rules do not care. */
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void goToTurkey() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(before);
    }

    @Test
    void textsAreComparedAndMappedInNoLanguage() {
        RuleSet rules = RuleSet.of(rule("no language")
                .when(Condition.allOf(
                        NAME.contains("PRINTER").ignoringCase(),
                        NAME.upper().is("PRINTER"),
                        EMAIL.domain().is("mit.example"),
                        MESSAGE.matches("(?i)INSTALL")))
                .then(PRIORITY.set(MESSAGE.length().plus(0.5).asText())));
        PressFacts facts =
                PressFacts.builder().name("printer").email("dan@MIT.example").build();
        TicketValues values = TicketValues.builder().set(MESSAGE, "install").build();

        assertThat(rules.evaluate(facts, values).values().get(PRIORITY)).contains("7.5");
    }

    @Test
    void descriptionsAndTracesReadTheSame() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        RuleSet rules = RuleSet.of(rule("IP")
                .when(NAME.length().isMoreThan(12.5))
                .then(PRIORITY.set("\u0001I"))
                .otherwise(Action.stop()));

        assertThat(rules.describe())
                .isEqualTo("IP: when length of name is more than 12.5 then priority = \"\\u0001I\" otherwise stop\n");
        assertThat(rules.trace(PressFacts.builder().build(), TicketValues.allDefault())
                        .toText())
                .contains("impact    (default)  =", "IP    otherwise");
    }
}
