package io.github.helpdeskbuttons.connectwise.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackActionTest {

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "Deleted", "DELETED"})
    void isTheSameInAnyCase(String name) {
        assertThat(new CallbackAction(name))
                .isEqualTo(CallbackAction.DELETED)
                .hasSameHashCodeAs(CallbackAction.DELETED)
                .hasToString("deleted");
    }

    @Test
    void isTheSameWhereverTheProgramRuns() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(new CallbackAction("INVOICED").name()).isEqualTo("invoiced");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t"})
    void isNeverBlank(String name) {
        assertThatThrownBy(() -> new CallbackAction(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
    }
}
