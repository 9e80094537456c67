package io.github.helpdeskbuttons.examples.benchmarks.wire;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Presses that are submitted to a server, and the same requests made by hand. */
final class Requests implements AutoCloseable {
    static final int IN_FLIGHT = 64;
    private static final int THREADS = 2;

    private final ByHand byHand;
    private final HelpdeskButtons buttons;
    private final ConnectWiseClient client;
    private final Server server;
    private final int times;
    private final String message;
    private int strangers;

    Requests(Server server, int times, int length) {
        Server.Address address = server.address();
        this.message =
                "The MRI workstation does not boot".repeat(length / 33 + 1).substring(0, length);
        this.server = server;
        this.times = times;
        this.byHand = new ByHand(http(), address, message);
        this.client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(address.endpoint()))
                .apiKey(ApiKey.parse(address.apiKey()))
                .clientId(address.clientId())
                .httpClient(http())
                .requestsPerMinute(1_000_000)
                .build();
        this.buttons = HelpdeskButtons.builder()
                .connectWise(client)
                .defaults(TicketDefaults.builder().board("Help Desk").build())
                .build();
    }

    /** Two threads and no more, made when they are first needed. */
    static OkHttpClient http() {
        Dispatcher dispatcher = new Dispatcher(Executors.newFixedThreadPool(THREADS, Requests::daemon));
        dispatcher.setMaxRequests(THREADS);
        dispatcher.setMaxRequestsPerHost(THREADS);
        return new OkHttpClient.Builder().dispatcher(dispatcher).build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** One request: the contact is remembered. */
    Turns.Costs known() throws Exception {
        return new Turns(server, times).take(() -> filed(buttons.submit(press("dan@contoso.example"))), byHand::file);
    }

    /** One request each, beside presses with another message. */
    Turns.Costs longer(Requests other) throws Exception {
        return new Turns(server, times)
                .take(
                        () -> filed(buttons.submit(press("dan@contoso.example"))),
                        () -> filed(other.buttons.submit(other.press("dan@contoso.example"))));
    }

    /** From the request by hand to the press, each way by turns with the request by hand. */
    Map<String, Turns.Way> steps() {
        NewTicket ticket = NewTicket.builder()
                .summary("The MRI workstation does not boot")
                .company(Reference.id(2))
                .contact(Reference.id(3))
                .externalXRef("01a20ac0-00bf-7dd5-bc7e-30b8cb216215")
                .initialDescription(message)
                .board(Reference.name("Help Desk"))
                .build();
        Map<String, Turns.Way> steps = new LinkedHashMap<>();
        steps.put("by hand, on a thread of OkHttp", () -> byHand.fileAsync().join());
        steps.put("the client, blocking", () -> client.tickets().create(ticket).execute());
        steps.put(
                "the client, asynchronous",
                () -> client.tickets().create(ticket).executeAsync().join());
        steps.put("submit", () -> filed(buttons.submit(press("dan@contoso.example"))));
        steps.put(
                "submitAsync",
                () -> filed(buttons.submitAsync(press("dan@contoso.example")).join()));
        return steps;
    }

    Turns.Costs step(Turns.Way way) throws Exception {
        return new Turns(server, times).take(way, byHand::file);
    }

    /** Two requests: nobody knows the person, and the contact for such people is remembered. */
    Turns.Costs stranger() throws Exception {
        return new Turns(server, times)
                .take(() -> filed(buttons.submit(press("stranger" + strangers++ + "@contoso.example"))), () -> {
                    byHand.lookUp();
                    byHand.file();
                });
    }

    /** Many presses under way on two threads; the cost of each. */
    Turns.Costs manyAtOnce(int rounds) throws Exception {
        return new Turns(server, rounds)
                .take(
                        () -> {
                            List<CompletableFuture<Submission>> all = new ArrayList<>();
                            for (int i = 0; i < IN_FLIGHT; i++) {
                                all.add(buttons.submitAsync(press("dan@contoso.example")));
                            }
                            all.forEach(one -> filed(one.join()));
                        },
                        () -> {
                            List<CompletableFuture<Integer>> all = new ArrayList<>();
                            for (int i = 0; i < IN_FLIGHT; i++) {
                                all.add(byHand.fileAsync());
                            }
                            all.forEach(CompletableFuture::join);
                        })
                .each(IN_FLIGHT);
    }

    /** How many threads there were at most since the last call. */
    static int mostThreads() {
        int most = ManagementFactory.getThreadMXBean().getPeakThreadCount();
        ManagementFactory.getThreadMXBean().resetPeakThreadCount();
        return most;
    }

    private ButtonPress press(String email) {
        return ButtonPress.builder()
                .name("Dan Jump")
                .email(email)
                .message(message)
                .build();
    }

    private static void filed(Submission submission) {
        if (!(submission instanceof Submission.Filed)) {
            throw new IllegalStateException("The press was not filed");
        }
    }

    @Override
    public void close() {
        buttons.close();
        client.close();
    }
}
