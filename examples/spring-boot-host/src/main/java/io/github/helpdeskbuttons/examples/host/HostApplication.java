package io.github.helpdeskbuttons.examples.host;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
public class HostApplication {

    /**
     * Runs the example.
     *
     * @param arguments Spring's own, such as {@code --spring.profiles.active=simulator}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(HostApplication.class, arguments);
    }
}
