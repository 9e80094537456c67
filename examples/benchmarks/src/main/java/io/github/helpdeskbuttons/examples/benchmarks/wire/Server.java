package io.github.helpdeskbuttons.examples.benchmarks.wire;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The simulator in a process of its own, so that what it costs does not count as ours. */
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
    record Address(String endpoint, String apiKey, String clientId) {}

    static Server start() throws IOException {
        Process process = Programs.java(List.of(), Server.class, List.of())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String[] line = said.readLine().split(" ", -1);
        return new Server(process, new Address(line[0], line[1], line[2]));
    }

    Address address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The process itself: says where it is, and serves until it is killed. */
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
