package io.github.helpdeskbuttons.examples.host;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A ConnectWise inside this process, to try the service without one. */
@Profile("simulator")
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {

    @Bean
    ConnectWiseSimulator simulator() {
        return ConnectWiseSimulator.start();
    }

    @Bean
    ConnectWiseConnection simulatorConnection(ConnectWiseSimulator simulator) {
        return new ConnectWiseConnection(simulator.endpoint(), simulator.apiKey(), simulator.clientId());
    }
}
