package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Many MSPs are served by one host, each with a ConnectWise of its own. */
class TenantsTest {
    /** More than a client lets through without spacing them. */
    private static final int AT_ONCE = 64;

    private static final String WAITING = "connectwise-waiting";

    @Test
    void tenantsShareOnePoolAndNothingElse() {
        OkHttpClient pool = new OkHttpClient();
        try (ConnectWiseSimulator one = ConnectWiseSimulator.start();
                ConnectWiseSimulator other = ConnectWiseSimulator.start();
                ConnectWiseClient clientOfOne = client(one, pool);
                ConnectWiseClient clientOfOther = client(other, pool);
                HelpdeskButtons buttonsOfOne =
                        HelpdeskButtons.builder().connectWise(clientOfOne).build();
                HelpdeskButtons buttonsOfOther =
                        HelpdeskButtons.builder().connectWise(clientOfOther).build()) {
            buttonsOfOne.submit(Presses.emergency());
            buttonsOfOther.submit(Presses.emergency());

            assertThat(one.tickets()).hasSize(1);
            assertThat(other.tickets()).hasSize(1);
            assertThat(pool.connectionPool().connectionCount()).isPositive();
        }
    }

    @Test
    void closingATenantLeavesTheClientThatItWasGivenOpen() {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                ConnectWiseClient client = client(connectWise, new OkHttpClient())) {
            HelpdeskButtons first =
                    HelpdeskButtons.builder().connectWise(client).build();
            first.close();

            assertThat(client.system().info().execute().version()).isPresent();
        }
    }

    @Test
    void buildingStartsNoThread() {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start()) {
            Set<Thread> before = threads();
            try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                    .endpoint(connectWise.endpoint())
                    .apiKey(connectWise.apiKey())
                    .clientId(connectWise.clientId())
                    .build()) {
                assertThat(buttons).isNotNull();
                assertThat(threads()).isSubsetOf(before);
            }
        }
    }

    @Test
    void aThousandTenantsAddNoThreadToThoseOfTheirHttpClient() {
        OkHttpClient pool = twoThreads();
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start()) {
            List<HelpdeskButtons> tenants = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                tenants.add(HelpdeskButtons.builder()
                        .connectWise(client(connectWise, pool))
                        .build());
            }
            ButtonPress.Builder press = ButtonPress.builder().email("dan@contoso.example");
            tenants.get(0).submit(press.message("the first").build());
            Set<Thread> ofOne = threads();

            tenants.forEach(tenant -> tenant.submit(press.message("another").build()));

            assertThat(connectWise.tickets()).hasSize(1_001);
            assertThat(threads()).isSubsetOf(ofOne);
        } finally {
            pool.dispatcher().executorService().shutdown();
        }
    }

    @Test
    void pressesUnderWayTakeNoThreadEach() {
        OkHttpClient pool = twoThreads();
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                ConnectWiseClient client = client(connectWise, pool);
                HelpdeskButtons buttons =
                        HelpdeskButtons.builder().connectWise(client).build()) {
            ButtonPress.Builder press = ButtonPress.builder().email("dan@contoso.example");
            // The look-up of the contact and the ticket make the pool's two threads.
            buttons.submitAsync(press.message("the first").build()).join();
            Set<Thread> ofOne = threads();

            List<CompletableFuture<Submission>> underWay = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                underWay.add(buttons.submitAsync(press.message("another").build()));
            }
            underWay.forEach(CompletableFuture::join);

            assertThat(connectWise.tickets()).hasSize(AT_ONCE + 1);
            assertThat(threads()).isSubsetOf(ofOne);
            assertThat(waitingThreads())
                    .isBetween(1L, (long) Math.max(2, Runtime.getRuntime().availableProcessors()));
        } finally {
            pool.dispatcher().executorService().shutdown();
        }
    }

    private static OkHttpClient twoThreads() {
        return new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(Executors.newFixedThreadPool(2)))
                .build();
    }

    /**
     * All but the simulator's, which is in this process too, those with which OkHttp keeps its connections, which it names after
     * what they do, and the few that wait for all clients.
     */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("qtp"))
                .filter(thread -> !thread.getName().startsWith("OkHttp "))
                .filter(thread -> !thread.getName().equals(WAITING))
                .collect(Collectors.toSet());
    }

    private static long waitingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(WAITING))
                .count();
    }

    private static ConnectWiseClient client(ConnectWiseSimulator connectWise, OkHttpClient pool) {
        return ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .httpClient(pool)
                .requestsPerMinute(60_000)
                .build();
    }
}
