package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.QuoteEscape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {

    private final ObjectNode record = JsonNodeFactory.instance
            .objectNode()
            .put("id", 7)
            .put("summary", "C:\\temp \"full\"")
            .put("requiredDate", "2016-08-20T18:04:26Z");

    @Test
    void andBindsTighterThanOrAndNotTighterThanAnd() {
        assertThat(holds("id=7 or id=7 and id=8")).isTrue();
        assertThat(holds("(id=7 or id=7) and id=8")).isFalse();
        assertThat(holds("not id=8 and id=7")).isTrue();
        assertThat(holds("not (id=8 or id=7)")).isFalse();
    }

    @Test
    void notMayStandBeforeTheOperator() {
        assertThat(holds("summary not contains \"cold\"")).isTrue();
        assertThat(holds("id not in (7, 8)")).isFalse();
        assertThat(holds("summary not like \"c:*\"")).isFalse();
    }

    @Test
    void datesAreComparedAsInstants() {
        assertThat(holds("requiredDate = [2016-08-20T20:04:26+02:00]")).isTrue();
        assertThat(holds("requiredDate > [2016-08-20]")).isTrue();
        assertThat(holds("requiredDate < [2016-08-20T18:04:26]")).isFalse();
    }

    @Test
    void eachDialectReadsItsOwnEscape() {
        assertThat(holds("summary = \"C:\\\\temp \\\"full\\\"\"", QuoteEscape.BACKSLASH))
                .isTrue();
        assertThat(holds("summary = \"C:\\temp \"\"full\"\"\"", QuoteEscape.DOUBLED))
                .isTrue();
        assertThat(holds("summary contains \"C:\\\"", QuoteEscape.NONE)).isTrue();
    }

    @Test
    void theWrongEscapeIsASyntaxErrorOrFindsNothing() {
        assertThatThrownBy(() -> holds("summary = \"C:\\\\temp \\\"full\\\"\"", QuoteEscape.NONE))
                .isInstanceOf(ConditionSyntaxException.class);
        assertThatThrownBy(() -> holds("summary = \"a\"\"b\"", QuoteEscape.BACKSLASH))
                .isInstanceOf(ConditionSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id",
                "id =",
                "id = 7 and",
                "id = 7 id = 8",
                "(id = 7",
                "id = 7)",
                "id = \"open",
                "id ! 7",
                "id = [2016-13-45]",
                "id = [2016-08-20",
                "id = 1.2.3",
                "id = maybe",
                "id in 7",
                "id in ()",
                "id like 7",
                "= 7",
                "id <> 7",
                "id = 7; drop"
            })
    void whatIsNoConditionIsASyntaxError(String text) {
        assertThatThrownBy(() -> holds(text)).isInstanceOf(ConditionSyntaxException.class);
    }

    @Test
    void nestingWithoutEndIsASyntaxErrorAndNoStackOverflow() {
        assertThatThrownBy(() -> holds("(".repeat(100_000) + "id=7" + ")".repeat(100_000)))
                .isInstanceOf(ConditionSyntaxException.class);
        assertThatThrownBy(() -> holds("not ".repeat(100_000) + "id=7")).isInstanceOf(ConditionSyntaxException.class);
        assertThat(holds("id=7" + " or id=8".repeat(10_000))).isTrue();
    }

    private boolean holds(String text) {
        return holds(text, QuoteEscape.BACKSLASH);
    }

    private boolean holds(String text, QuoteEscape escape) {
        return ConditionParser.parse(text, escape, path -> path, true).holds(record);
    }
}
