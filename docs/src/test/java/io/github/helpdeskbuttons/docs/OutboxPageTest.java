package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.outbox.Outbox;
import io.github.helpdeskbuttons.outbox.PressState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/outbox.md says is complete. */
class OutboxPageTest {
    private static final Page PAGE = Page.of("docs/outbox.md");

    @ParameterizedTest
    @EnumSource(PressState.class)
    void everyStateIsInTheTable(PressState state) {
        assertThat(PAGE.text()).contains("| `" + state + "` |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2.sql", "postgresql.sql"})
    void theScriptsAreShipped(String script) {
        assertThat(Outbox.class.getResource(script)).isNotNull();
    }
}
