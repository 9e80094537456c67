package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestJournalTest extends SimulatorTest {

    @Override
    ConnectWiseSimulator create() {
        return ConnectWiseSimulator.builder().journalSize(3).start();
    }

    @Test
    void aRequestIsKeptAsItArrived() throws IOException {
        byte[] body = {0, (byte) 0xff, '{', '\r', '\n'};
        caller.send(caller.request("service/tickets?conditions=" + Caller.encode("summary=\"a b+c%\"") + "&fields=id")
                .header("X-Trace", "one")
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(simulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("service/tickets");
            assertThat(request.fullPath()).isEqualTo("/v4_6_release/apis/3.0/service/tickets");
            assertThat(request.queryString())
                    .startsWith("conditions=summary%3D%22")
                    .endsWith("&fields=id");
            assertThat(request.query("Conditions")).contains("summary=\"a b+c%\"");
            assertThat(request.query("page")).isEmpty();
            assertThat(request.header("x-trace")).contains("one");
            assertThat(request.headers().get("CLIENTID")).containsExactly(simulator.clientId());
            assertThat(request.body()).isEqualTo(body);
            assertThat(request.bodyLength()).isEqualTo(5);
            assertThat(request).hasToString("POST service/tickets");
        });
    }

    @Test
    void onlyTheLastRequestsAreKeptButAllAreCounted() throws IOException {
        for (int i = 1; i <= 5; i++) {
            caller.get("service/boards/" + i);
        }
        assertThat(simulator.requests())
                .extracting(ReceivedRequest::path)
                .containsExactly("service/boards/3", "service/boards/4", "service/boards/5");
        assertThat(simulator.requestCount()).isEqualTo(5);
        assertThat(simulator.requestCount("get", "service/boards/[12]")).isEqualTo(2);
        assertThat(simulator.requestCount("POST", ".*")).isZero();
        simulator.clearRequests();
        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.requestCount()).isZero();
    }

    @Test
    void failedRequestsAreCountedToo() throws IOException {
        simulator.fail(Fault.empty(500));
        caller.get("system/info");
        assertThat(simulator.requestCount("GET", "system/info")).isEqualTo(1);
    }

    @Test
    void aJournalOfNothingStillCounts() throws IOException {
        try (ConnectWiseSimulator quiet =
                ConnectWiseSimulator.builder().journalSize(0).start()) {
            new Caller(quiet).get("system/info");
            assertThat(quiet.requests()).isEqualTo(List.of());
            assertThat(quiet.requestCount()).isEqualTo(1);
        }
    }
}
