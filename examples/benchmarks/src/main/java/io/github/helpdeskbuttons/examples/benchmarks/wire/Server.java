package io.github.helpdeskbuttons.examples.benchmarks.wire;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A server in a process of its own, so that what it costs does not count as ours. */
public final class Server implements AutoCloseable {
    private final Process process;
    private final Address address;

    private Server(Process process, Address address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Where it is, and who may call it.
     *
     * @param endpoint as {@code HelpdeskButtons} takes it
     * @param apiKey as {@code HelpdeskButtons} takes it
     * @param clientId as {@code HelpdeskButtons} takes it
     */
    record Address(String endpoint, String apiKey, String clientId) {
        List<String> arguments() {
            return List.of(endpoint, apiKey, clientId);
        }
    }

    /** Starts the simulator, which does what ConnectWise does. */
    static Server simulator() throws IOException {
        return start(Server.class);
    }

    /** Starts the server that does next to nothing. */
    static Server bare() throws IOException {
        return start(BareServer.class);
    }

    private static Server start(Class<?> program) throws IOException {
        Process process = Programs.java(List.of(), program, List.of())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null) {
            throw new IllegalStateException(program.getSimpleName() + " did not start");
        }
        String[] parts = line.split(" ", -1);
        return new Server(process, new Address(parts[0], parts[1], parts[2]));
    }

    Address address() {
        return address;
    }

    /** The processor time that it has used so far. */
    Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The simulator's process itself: says where it is, and serves until it is killed. */
    @SuppressWarnings("SystemOut") // The process that started it reads it there.
    public static void main(String[] args) throws InterruptedException {
        ConnectWiseSimulator connectWise = ConnectWiseSimulator.builder()
                .journalSize(0)
                .keepDocuments(false)
                .start();
        System.out.println(connectWise.endpoint() + " " + connectWise.apiKey() + " " + connectWise.clientId());
        Thread.currentThread().join();
    }
}
