package io.github.helpdeskbuttons.connectwise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Comparator;
import java.util.List;

/** A server on a free port of this machine that keeps what arrives, and a client that talks to it. */
final class Wire implements AutoCloseable {

    static final String BASE = "/v4_6_release/apis/3.0/";
    static final String KEY = "Comp_a+publicSecret1:privateSecret2";
    static final String CLIENT_ID = "8f2bc0de-0000-4000-8000-1234567890ab";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().http2PlainDisabled(true));

    Wire() {
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/v4_6_release";
    }

    ConnectWiseClient.Builder builder() {
        return ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(address()))
                .apiKey(ApiKey.parse(KEY))
                .clientId(CLIENT_ID);
    }

    /** A client that sends every request once. */
    ConnectWiseClient client() {
        return builder().retryPolicy(RetryPolicy.never()).build();
    }

    WireMockServer server() {
        return server;
    }

    /** Answers every request so. */
    void answer(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    void answer(int status, String body) {
        answer(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body));
    }

    /** What arrived, the oldest first. */
    List<LoggedRequest> requests() {
        return server.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    /** The one request that arrived. */
    LoggedRequest request() {
        List<LoggedRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("one request must arrive and " + all.size() + " did");
        }
        return all.get(0);
    }

    @Override
    public void close() {
        server.stop();
    }
}
