package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.outbox.PressState;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A {@link CrashHost} and what it says. */
final class HostProcess {
    private final Process process;
    private final BufferedWriter input;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;
    private int asked;
    private int answered;
    private final Consumer<String> accepted;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** Starts one, which tells {@code accepted} the ids of presses that are durable. */
    HostProcess(String where, ConnectWiseSimulator connectWise, Path log, Consumer<String> accepted)
            throws IOException {
        this.accepted = accepted;
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashHost.class.getName(),
                        where,
                        connectWise.endpoint(),
                        connectWise.apiKey(),
                        connectWise.clientId())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        reader = new Thread(this::listen, "crash-host-" + process.pid());
        reader.start();
    }

    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("ready")) {
                    ready.countDown();
                } else if (line.startsWith("accepted ")) {
                    accepted.accept(line.substring("accepted ".length()));
                    answer();
                } else {
                    said.add(line);
                }
            }
        } catch (IOException killed) {
            // Its end is what this test is about.
            ready.countDown();
        } finally {
            ready.countDown();
        }
    }

    private synchronized void answer() {
        answered++;
        notifyAll();
    }

    void accept(String id) {
        try {
            input.write(id + "\n");
            input.flush();
            asked++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until a press of the host has come to a state. */
    void await(PressState state) {
        Await.until("a press is " + state, () -> said.contains(state.name()));
    }

    void awaitReady() throws InterruptedException {
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Lets the host live that long; the instant of its death is chance, and not a condition to wait for. */
    void runFor(int millis) throws InterruptedException {
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS))
                .as("a host ended by itself")
                .isFalse();
    }

    synchronized void awaitAnswers() throws InterruptedException {
        awaitReady();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (answered < asked && System.nanoTime() < deadline) {
            wait(1_000);
        }
        assertThat(answered).isEqualTo(asked);
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
