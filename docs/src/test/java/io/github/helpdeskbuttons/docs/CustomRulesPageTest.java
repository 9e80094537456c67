package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.rules.Evaluation;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Variables;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules on the pages are rules that one would want to copy. */
class CustomRulesPageTest {
    private static Stream<PageSource> ruleSets() {
        return CompiledPages.all()
                .sources()
                .filter(source -> source.blocks().get(0).kind().matches("rules|members"));
    }

    private static RuleSet rulesOf(PageSource source) throws ReflectiveOperationException {
        Field rules = CompiledPages.all().load(source).getDeclaredField("RULES");
        rules.setAccessible(true);
        return (RuleSet) rules.get(null);
    }

    @TestFactory
    Stream<DynamicTest> noRuleSetHasAFindingOrRefusesAnEmptyPress() {
        assertThat(ruleSets()).hasSizeGreaterThan(9);
        return ruleSets()
                .map(source -> DynamicTest.dynamicTest(source.blocks().get(0).place(), () -> {
                    RuleSet rules = rulesOf(source);

                    assertThat(rules.lint()).isEmpty();
                    assertThat(rules.evaluate(PressFacts.builder().build(), TicketValues.allDefault())
                                    .refusal())
                            .isEmpty();
                }));
    }

    @Test
    void theCookbookDoesWhatItSays() throws ReflectiveOperationException {
        PressFacts press = PressFacts.builder()
                .selections(List.of("This is an emergency", "My department", "I cannot work"))
                .email("Dan@Contoso.example")
                .ip("10.20.3.4")
                .hostname("MRI-02")
                .build();
        TicketValues values = TicketValues.builder()
                .set(Variables.MESSAGE, "I AM  LOCKED OUT!\nHELP")
                .set(Variables.SUBJECT, "I am")
                .build();
        RuleSet all = RuleSet.empty();
        for (PageSource source : ruleSets()
                .filter(source -> source.blocks().get(0).page().equals("docs/custom-rules.md"))
                .sorted((one, other) -> Integer.compare(
                        one.blocks().get(0).line(), other.blocks().get(0).line()))
                .toList()) {
            all = all.andThen(rulesOf(source));
        }

        Evaluation evaluation = all.evaluate(press, values);

        assertThat(evaluation.refusal()).isEmpty();
        assertThat(evaluation.notes()).containsExactly("Scanner: MRI-02", "even");
        assertThat(evaluation.values())
                .isEqualTo(values.toBuilder()
                        .set(Variables.PRIORITY, "Priority 2")
                        .set(Variables.SUBJECT, "I AM LOCKED OUT! HELP")
                        .set(Variables.IMPACT, Level.MEDIUM)
                        .set(Variables.URGENCY, Level.HIGH)
                        .set(Variables.BOARD, "Clinical")
                        .set(Variables.TYPE, "Password")
                        .set(Variables.TEAM, "MRI")
                        .build());
    }
}
