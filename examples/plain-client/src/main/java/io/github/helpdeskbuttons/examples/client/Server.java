package io.github.helpdeskbuttons.examples.client;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ConnectWise that is asked: a real one if the environment names it, else a simulator with some hundred tickets.
 *
 * <p>Credentials come from the environment alone: a command line can be read by every user of a computer.
 */
final class Server implements AutoCloseable {
    static final String ENDPOINT = "CONNECTWISE_ENDPOINT";
    static final String API_KEY = "CONNECTWISE_API_KEY";
    static final String CLIENT_ID = "CONNECTWISE_CLIENT_ID";

    private final ConnectWiseClient client;
    private final Optional<ConnectWiseSimulator> simulator;

    private Server(ConnectWiseClient client, Optional<ConnectWiseSimulator> simulator) {
        this.client = client;
        this.simulator = simulator;
    }

    static Server of(Map<String, String> environment) {
        List<String> missing = Stream.of(ENDPOINT, API_KEY, CLIENT_ID)
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (missing.size() == 3) {
            return simulated();
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("To use a real ConnectWise, set " + String.join(" and ", missing)
                    + " in the environment too. Without any of the three, a simulator answers.");
        }
        ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(environment.getOrDefault(ENDPOINT, "")))
                .apiKey(ApiKey.parse(environment.getOrDefault(API_KEY, "")))
                .clientId(environment.getOrDefault(CLIENT_ID, ""))
                .build();
        return new Server(client, Optional.empty());
    }

    private static Server simulated() {
        ConnectWiseSimulator simulator = ConnectWiseSimulator.start();
        ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(simulator.endpoint()))
                .apiKey(ApiKey.parse(simulator.apiKey()))
                .clientId(simulator.clientId())
                // A real server throttles at about a thousand; this one has all the time in the world.
                .requestsPerMinute(1_000_000)
                .build();
        SampleTickets.create(client, 300);
        return new Server(client, Optional.of(simulator));
    }

    ConnectWiseClient client() {
        return client;
    }

    String description() {
        return simulator
                .map(running -> "a simulator; nothing leaves this computer")
                .orElseGet(
                        () -> "the real one at " + client.endpoint().apiBase().getHost());
    }

    @Override
    public void close() {
        client.close();
        simulator.ifPresent(ConnectWiseSimulator::close);
    }
}
