package io.github.helpdeskbuttons.examples.outboxservice;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ConnectWise that the presses go to: a real one if the environment names it, else a simulator of this program's own.
 *
 * <p>Credentials come from the environment alone: a command line can be read by every user of a computer.
 */
final class Target implements AutoCloseable {
    static final String ENDPOINT = "CONNECTWISE_ENDPOINT";
    static final String API_KEY = "CONNECTWISE_API_KEY";
    static final String CLIENT_ID = "CONNECTWISE_CLIENT_ID";

    private final ConnectWiseClient client;
    private final Optional<ConnectWiseSimulator> simulator;

    private Target(ConnectWiseClient client, Optional<ConnectWiseSimulator> simulator) {
        this.client = client;
        this.simulator = simulator;
    }

    static Target of(Map<String, String> environment) {
        String endpoint = environment.getOrDefault(ENDPOINT, "");
        String apiKey = environment.getOrDefault(API_KEY, "");
        String clientId = environment.getOrDefault(CLIENT_ID, "");
        List<String> missing = Stream.of(ENDPOINT, API_KEY, CLIENT_ID)
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (missing.isEmpty()) {
            return new Target(client(endpoint, apiKey, clientId), Optional.empty());
        }
        if (missing.size() < 3) {
            throw new IllegalArgumentException("To use a real ConnectWise, set " + String.join(" and ", missing)
                    + " in the environment too. Without any of the three, a simulator answers.");
        }
        ConnectWiseSimulator simulator = ConnectWiseSimulator.start();
        return new Target(
                client(simulator.endpoint(), simulator.apiKey(), simulator.clientId()), Optional.of(simulator));
    }

    private static ConnectWiseClient client(String endpoint, String apiKey, String clientId) {
        return ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(endpoint))
                .apiKey(ApiKey.parse(apiKey))
                .clientId(clientId)
                .build();
    }

    ConnectWiseClient client() {
        return client;
    }

    String description() {
        return simulator
                .map(running -> "a simulator at " + running.endpoint() + "; nothing leaves this computer")
                .orElseGet(
                        () -> "the real one at " + client.endpoint().apiBase().getHost());
    }

    /** The simulator, which can be taken down to show what an outage does; empty if ConnectWise is real. */
    Optional<ConnectWiseSimulator> simulator() {
        return simulator;
    }

    @Override
    public void close() {
        client.close();
        simulator.ifPresent(ConnectWiseSimulator::close);
    }
}
