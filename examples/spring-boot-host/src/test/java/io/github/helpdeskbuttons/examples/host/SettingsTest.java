package io.github.helpdeskbuttons.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the service says of settings that cannot be, without its web server. */
class SettingsTest {
    private static final String KEY = "training+publicKey:privateKey";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withBean(SimpleMeterRegistry.class)
            .withBean(PressMetrics.class)
            .withBean(ConnectWiseHealthIndicator.class)
            .withUserConfiguration(HostConfiguration.class);

    private ApplicationContextRunner withConnection(String endpoint, String apiKey) {
        return service.withPropertyValues(
                "connectwise.endpoint=" + endpoint,
                "connectwise.api-key=" + apiKey,
                "connectwise.client-id=00000000-0000-4000-8000-000000000001");
    }

    @Test
    void withoutAConnectionTheServiceDoesNotStartAndNamesWhatIsMissing() {
        service.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("connectwise"));
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndNotRepeated() {
        withConnection("http://127.0.0.1:1/v4_6_release", "mySecretKey").run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).hasStackTraceContaining("An API key looks like");
            assertThat(stackTrace(context.getStartupFailure())).doesNotContain("mySecretKey");
        });
    }

    @Test
    void theConnectionDoesNotShowItsKey() {
        withConnection("http://127.0.0.1:1/v4_6_release", KEY).run(context -> {
            assertThat(context).hasSingleBean(HelpdeskButtons.class);
            assertThat(context.getBean(ConnectWiseConnection.class).toString()).doesNotContain("privateKey");
        });
    }

    @Test
    void defaultsAreWhatTheSettingsSay() {
        withConnection("http://127.0.0.1:1/v4_6_release", KEY)
                .withPropertyValues("helpdesk-buttons.defaults.board=Clinical")
                .run(context -> assertThat(
                                context.getBean(HostSettings.class).defaults().ticketDefaults())
                        .satisfies(defaults -> {
                            assertThat(defaults.board()).hasValue("Clinical");
                            assertThat(defaults.priority()).isEmpty();
                        }));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
