package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** A thousand clients in one process cost the connections and threads of one. */
class ManyTenantsTest {
    private static final int TENANTS = 1_000;

    @Test
    void aThousandClientsShareConnectionsAndThreads() {
        OkHttpClient shared = new OkHttpClient();
        try (Wire wire = new Wire()) {
            wire.answer(200, "{\"id\":1}");
            List<ConnectWiseClient> clients = new ArrayList<>();
            for (int tenant = 0; tenant < TENANTS; tenant++) {
                clients.add(wire.builder()
                        .apiKey(ApiKey.parse("Tenant" + tenant + "+public:private"))
                        .httpClient(shared)
                        .build());
            }
            clients.get(0).tickets().get(1).execute();
            clients.get(0).tickets().get(1).executeAsync().join();
            int threadsOfOne = Thread.activeCount();

            clients.forEach(client -> client.tickets().get(1).execute());
            clients.forEach(client -> client.tickets().get(1).executeAsync().join());

            // The server is in this process too, and may have added a few of its own.
            assertThat(Thread.activeCount()).isLessThan(threadsOfOne + 20);
            assertThat(shared.connectionPool().connectionCount()).isLessThanOrEqualTo(2);
            clients.forEach(ConnectWiseClient::close);
            assertThat(shared.dispatcher().executorService().isShutdown()).isFalse();
        } finally {
            shared.dispatcher().executorService().shutdown();
            shared.connectionPool().evictAll();
        }
    }
}
