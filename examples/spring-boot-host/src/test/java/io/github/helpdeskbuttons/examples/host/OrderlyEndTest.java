package io.github.helpdeskbuttons.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class OrderlyEndTest {
    private final HttpClient http = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(HostApplication.class)
                .profiles("simulator")
                .run("--server.port=0", "--management.server.port=0", "--helpdesk-buttons.verify-every=1h");
    }

    private static HttpRequest press(ConfigurableApplicationContext service) {
        URI presses = URI.create(
                "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/presses");
        return HttpRequest.newBuilder(presses)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\": \"last-one\", \"email\": \"dan@contoso.example\"}"))
                .build();
    }

    @Test
    void aPressThatIsUnderWayIsAnsweredBeforeTheServiceEnds() {
        ConfigurableApplicationContext service = start();
        ConnectWiseSimulator simulator = service.getBean(ConnectWiseSimulator.class);
        simulator.fail(Fault.slowAnswer(Duration.ofSeconds(1)).on("POST", "service/tickets"));
        HttpRequest press = press(service);

        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(press, BodyHandlers.ofString());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (simulator.requestCount("POST", "service/tickets") == 0) {
                Thread.onSpinWait();
            }
        });
        service.close();

        assertThat(answer.join().statusCode()).isEqualTo(201);
        assertThatThrownBy(() -> http.send(press, BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }
}
