package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Many MSPs are served by one host, each with a ConnectWise of its own. */
class TenantsTest {

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

    private static ConnectWiseClient client(ConnectWiseSimulator connectWise, OkHttpClient pool) {
        return ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .httpClient(pool)
                .build();
    }
}
