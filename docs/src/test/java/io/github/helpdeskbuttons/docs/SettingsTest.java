package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.PressLimits;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.callback.CallbackVerifier;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.outbox.Outbox;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be set is told of on the page where one looks for it. */
class SettingsTest {
    static Stream<Arguments> settings() {
        return Stream.of(
                        Arguments.of(HelpdeskButtons.Builder.class, "docs/settings.md"),
                        Arguments.of(TicketDefaults.class, "docs/settings.md"),
                        Arguments.of(PressLimits.class, "docs/settings.md"),
                        Arguments.of(Outbox.class, "docs/outbox.md"),
                        Arguments.of(ConnectWiseClient.Builder.class, "docs/connectwise-client.md"),
                        Arguments.of(RetryPolicy.Builder.class, "docs/connectwise-client.md"),
                        Arguments.of(CallbackVerifier.Builder.class, "docs/connectwise-callbacks.md"),
                        Arguments.of(ConnectWiseSimulator.Builder.class, "docs/testing-your-integration.md"))
                .flatMap(where -> namesIn((Class<?>) where.get()[0])
                        .map(name -> Arguments.of(where.get()[0], name, where.get()[1])));
    }

    /** What changes the object itself or gives a changed copy; of an immutable model, what it holds. */
    private static Stream<String> namesIn(Class<?> type) {
        List<String> names = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> type.isInterface()
                        ? method.getParameterCount() == 0 && !method.getName().equals("toBuilder")
                        : method.getReturnType().equals(type))
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
        assertThat(names).isNotEmpty();
        return names.stream();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("settings")
    void everySettingIsOnItsPage(Class<?> type, String setting, String page) {
        assertThat(Page.of(page).text()).containsPattern("[`.]" + setting + "[`(]");
    }
}
