package io.github.helpdeskbuttons.examples.host;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.SubmissionListener;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Makes the one {@link HelpdeskButtons} of the service out of its settings. */
@EnableScheduling
@EnableConfigurationProperties(HostSettings.class)
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

    /** Spring closes it at the end, after the web server has let its last request finish. */
    @Bean
    HelpdeskButtons helpdeskButtons(
            ConnectWiseConnection connectWise, HostSettings settings, SubmissionListener listener) {
        return HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .defaults(settings.defaults().ticketDefaults())
                .timeBudget(settings.timeBudget())
                .rules(HouseRules.RULES)
                .listener(listener)
                .build();
    }

    /** The set-up is tried in the background, for the first time at the start. */
    @Bean
    SchedulingConfigurer verification(ConnectWiseHealthIndicator health, HostSettings settings) {
        return tasks ->
                tasks.addFixedDelayTask(new FixedDelayTask(health::verify, settings.verifyEvery(), Duration.ZERO));
    }

    /** Without the simulator, the settings must name a ConnectWise: the service does not start without. */
    @Profile("!simulator")
    @EnableConfigurationProperties(ConnectWiseConnection.class)
    @Configuration(proxyBeanMethods = false)
    static class RealConnectWise {}
}
