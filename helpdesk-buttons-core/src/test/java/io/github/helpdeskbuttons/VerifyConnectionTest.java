package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Outcome;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The integration test tells apart why ConnectWise is not reached, and stops there. */
class VerifyConnectionTest {
    private ConnectWiseSimulator connectWise;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private ConnectWiseClient.Builder client() {
        return ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .retryPolicy(RetryPolicy.builder().maxAttempts(1).build());
    }

    private static IntegrationReport verify(ConnectWiseClient.Builder set) {
        try (ConnectWiseClient client = set.build();
                HelpdeskButtons buttons =
                        HelpdeskButtons.builder().connectWise(client).build()) {
            return buttons.verify();
        }
    }

    private static void stopsBecauseOf(Problem problem, IntegrationReport report) {
        assertThat(report.passed()).isFalse();
        List<Check> checks = report.checks();
        assertThat(checks.get(0).problem()).contains(problem);
        assertThat(checks.get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(checks.subList(1, checks.size()))
                .hasSizeGreaterThan(10)
                .allSatisfy(check -> assertThat(check.outcome()).isEqualTo(Outcome.NOT_TESTED));
    }

    @Test
    void aNameWithoutAHost() {
        OkHttpClient nameless = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();

        stopsBecauseOf(
                Problem.UNKNOWN_HOST,
                verify(client().endpoint(Endpoint.parse("yourconnectwiseinstance.example/v4_6_release"))
                        .httpClient(nameless)));
    }

    @Test
    void aPortWhereNothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        stopsBecauseOf(
                Problem.CONNECTION_REFUSED,
                verify(client().endpoint(Endpoint.parse("http://127.0.0.1:" + port + "/v4_6_release"))));
    }

    @Test
    void aServerThatSaysNothing() {
        connectWise.fail(Fault.stall().always());

        stopsBecauseOf(Problem.TIMED_OUT, verify(client().readTimeout(Duration.ofMillis(200))));
    }

    @Test
    void aServerWithoutTls() {
        stopsBecauseOf(
                Problem.TLS_FAILED,
                verify(client().endpoint(Endpoint.parse("https://127.0.0.1:" + connectWise.port() + "/v4_6_release"))));
    }

    @Test
    void aConnectionThatBreaks() {
        connectWise.goDown();

        stopsBecauseOf(Problem.CONNECTION_FAILED, verify(client()));
    }

    static Stream<Arguments> foreignAnswers() {
        return Stream.of(
                Arguments.of("HTML", Fault.html(200)),
                Arguments.of("text", Fault.answer(200, "text/plain", "It works!")),
                Arguments.of("other JSON", Fault.answer(200, "application/json", "{\"hello\":1}")),
                Arguments.of("cut JSON", Fault.truncatedJson()),
                Arguments.of("the wrong host of the cloud", Fault.error(400, "Security", "SSL is required.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignAnswers")
    void anAnswerThatIsNotConnectWises(String name, Fault fault) {
        connectWise.fail(fault.on("GET", "system/info").always());

        stopsBecauseOf(Problem.UNREADABLE_ANSWER, verify(client()));
    }

    @Test
    void aKeyThatIsWrong() {
        IntegrationReport report = verify(client().apiKey(ApiKey.parse("training+somePublic:somePrivate")));

        stopsBecauseOf(Problem.CREDENTIALS_REJECTED, report);
        assertThat(report.checks().get(0).explanation()).contains("(status 401)");
    }

    @Test
    void aClientIdThatIsWrong() {
        stopsBecauseOf(Problem.CREDENTIALS_REJECTED, verify(client().clientId("00000000-0000-4000-8000-00000000dead")));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aKeyThatTheCloudRejectsInItsOwnWay(int status) {
        connectWise.fail(Fault.error(status, "NotFound", "no").always());

        stopsBecauseOf(Problem.CREDENTIALS_REJECTED, verify(client()));
    }

    @Test
    void aCompanyThatIsNotThere() {
        stopsBecauseOf(Problem.UNKNOWN_COMPANY, verify(client().apiKey(ApiKey.parse("Nobody+publicKey:privateKey"))));
    }

    @Test
    void anythingElseComesWithItsMessage() {
        connectWise.fail(Fault.error(500, "ConnectWiseApi", "The database is being restored.")
                .always());

        IntegrationReport report = verify(client());

        stopsBecauseOf(Problem.OTHER, report);
        assertThat(report.checks().get(0).explanation()).contains("The database is being restored.");
    }

    @Test
    void aProxyThatAnswersWithTheRequestDoesNotBringTheKeyIntoTheReport() {
        String secret = Base64.getEncoder().encodeToString(connectWise.apiKey().getBytes(StandardCharsets.UTF_8));
        connectWise.fail(Fault.error(502, "Proxy", "GET /system/info Authorization: Basic " + secret)
                .always());

        IntegrationReport report = verify(client());

        assertThat(report.toText() + report).contains("(not shown)").doesNotContain(secret);
    }

    @Test
    void noReportShowsACredential() {
        connectWise.close();
        connectWise = ConnectWiseSimulator.builder()
                .credentials("training", "rightPublic", "rightPrivate", "00000000-0000-4000-8000-000000000002")
                .start();
        IntegrationReport good = verify(client());
        IntegrationReport bad = verify(client().apiKey(ApiKey.parse("training+wrongPublic:wrongPrivate")));

        assertThat(good.passed()).isTrue();
        assertThat(good.toText() + good + bad.toText() + bad)
                .doesNotContain("rightPublic", "rightPrivate", "wrongPublic", "wrongPrivate", connectWise.clientId());
    }
}
