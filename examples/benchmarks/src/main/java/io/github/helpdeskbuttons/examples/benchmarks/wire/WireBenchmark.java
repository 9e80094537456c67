package io.github.helpdeskbuttons.examples.benchmarks.wire;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A press that is submitted, and the same requests made by hand, in one run against one server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH sets the fields.
public class WireBenchmark {
    private static final int IN_FLIGHT = 64;

    /** The length of the message, in characters. */
    @Param("33")
    public int message;

    private Server server;
    private ByHand byHand;
    private HelpdeskButtons buttons;
    private ConnectWiseClient client;
    private String text;
    private int strangers;

    /** Starts the server, and lets both sides make their first connection. */
    @Setup
    public void start() throws IOException {
        server = Server.start();
        byHand = new ByHand(http(), server.address());
        client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(server.address().endpoint()))
                .apiKey(ApiKey.parse(server.address().apiKey()))
                .clientId(server.address().clientId())
                .httpClient(http())
                .requestsPerMinute(1_000_000)
                .build();
        buttons = HelpdeskButtons.builder()
                .connectWise(client)
                .defaults(TicketDefaults.builder().board("Help Desk").build())
                .build();
        text = "The MRI workstation does not boot".repeat(message / 33 + 1).substring(0, message);
        submitKnown();
        submitStranger();
        byHandKnown();
    }

    private static OkHttpClient http() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(2);
        dispatcher.setMaxRequestsPerHost(2);
        return new OkHttpClient.Builder().dispatcher(dispatcher).build();
    }

    /** Ends both. */
    @TearDown
    public void stop() {
        buttons.close();
        client.close();
        server.close();
    }

    private ButtonPress press(String email) {
        return ButtonPress.builder().name("Dan Jump").email(email).message(text).build();
    }

    /** One request: the contact is remembered. */
    @Benchmark
    public Submission submitKnown() {
        return buttons.submit(press("dan@contoso.example"));
    }

    /** The same request by hand. */
    @Benchmark
    public int byHandKnown() throws IOException {
        return byHand.file();
    }

    /** Two requests: nobody knows the person, and the contact for such people is remembered. */
    @Benchmark
    public Submission submitStranger() {
        return buttons.submit(press("stranger" + strangers++ + "@contoso.example"));
    }

    /** The same two requests by hand. */
    @Benchmark
    public int byHandStranger() throws IOException {
        return byHand.lookUp() + byHand.file();
    }

    /** Many presses under way on two threads. */
    @Benchmark
    @OperationsPerInvocation(IN_FLIGHT)
    public int submitAsync() {
        List<CompletableFuture<Submission>> all = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            all.add(buttons.submitAsync(press("dan@contoso.example")));
        }
        all.forEach(CompletableFuture::join);
        return all.size();
    }

    /** As many requests by hand. */
    @Benchmark
    @OperationsPerInvocation(IN_FLIGHT)
    public int byHandAsync() {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            all.add(byHand.fileAsync());
        }
        all.forEach(CompletableFuture::join);
        return all.size();
    }
}
