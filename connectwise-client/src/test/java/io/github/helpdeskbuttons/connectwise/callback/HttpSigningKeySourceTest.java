package io.github.helpdeskbuttons.connectwise.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.helpdeskbuttons.connectwise.callback.Sender.body;
import static io.github.helpdeskbuttons.connectwise.callback.Sender.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSigningKeySourceTest {

    private static final String PATH = "/v4_6_release/system/callbackkey/index.rails?id=Zq7";
    private static final String KEY = "kEy7";
    private static final String ANSWER = "{\"signing_key\":\"" + KEY + "\"}";

    private static final WireMockServer SERVER = new WireMockServer(wireMockConfig()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .dynamicHttpsPort()
            .asynchronousResponseEnabled(true));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    @Test
    void asksForTheKeyWithOnePlainGet() {
        answer(okJson(ANSWER));

        assertThat(deliver(verifier()).id()).isEqualTo(1001);

        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo(PATH);
            assertThat(request.getMethod().value()).isEqualTo("GET");
            assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        });
    }

    @Test
    void sendsNoCredentialOfTheSharedClient() {
        answer(aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=x"));
        Interceptor credentials = chain -> chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Basic c2VjcmV0")
                .build());
        OkHttpClient shared = new OkHttpClient.Builder()
                .addInterceptor(credentials)
                .addNetworkInterceptor(credentials)
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "Basic c2VjcmV0")
                        .build())
                .build();

        assertThat(rejection(settings().httpClient(shared).build())).hasMessageContaining("not to be had now");

        assertThat(requests()).singleElement().satisfies(request -> assertThat(request.containsHeader("Authorization"))
                .isFalse());
    }

    @Test
    void usesTheConnectionsOfTheSharedClient() {
        answer(okJson(ANSWER));
        ConnectionPool pool = new ConnectionPool(5, 5, TimeUnit.MINUTES);
        OkHttpClient shared = new OkHttpClient.Builder().connectionPool(pool).build();

        deliver(settings().httpClient(shared).build());

        assertThat(pool.connectionCount()).isEqualTo(1);
    }

    @Test
    void followsNoRedirect() {
        SERVER.stubFor(get(urlEqualTo(PATH)).willReturn(temporaryRedirect("/elsewhere")));
        SERVER.stubFor(get(urlEqualTo("/elsewhere")).willReturn(okJson(ANSWER)));

        assertThat(rejection(verifier()).getCause()).hasMessageContaining("redirects are not followed");

        assertThat(requests()).extracting(LoggedRequest::getUrl).containsExactly(PATH);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 400, 401, 403, 404, 429, 500, 503})
    void takesNoKeyFromAnyStatusBut200(int status) {
        answer(aResponse().withStatus(status).withBody(status == 204 ? "" : ANSWER));

        assertThat(rejection(verifier()).getCause()).hasMessageContaining("status " + status);
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "kEy7",
                "\"kEy7\"",
                "{\"signing_key\":",
                "{\"signing_key\":\"kEy7",
                "{\"signing_key\":null}",
                "{\"signing_key\":\"\"}",
                "{\"signing_key\":{\"kEy7\":1}}",
                "{\"signingKey\":\"kEy7\"}",
                "<html>kEy7</html>"
            })
    void takesNoKeyFromAnAnswerThatIsNoneAndShowsNothingOfIt(String answer) {
        answer(okJson(answer));

        CallbackRejectedException rejection = rejection(verifier());

        assertThat(rejection)
                .cause()
                .hasNoCause()
                .hasMessageContaining("The key server's answer")
                .hasMessageNotContaining(KEY);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void readsAFewKilobytesAndNoMore() {
        String padding = " ".repeat(8 * 1024 - ANSWER.length());
        answer(okJson(ANSWER + padding));
        assertThat(deliver(verifier()).id()).isEqualTo(1001);

        answer(okJson(ANSWER + padding + " "));
        assertThat(rejection(verifier()).getCause()).hasMessageContaining("larger than 8192 bytes");
    }

    @Test
    void readsNoMoreOfAnAnswerThatIsCompressed() {
        answer(okJson(ANSWER + " ".repeat(20_000_000)));

        assertThat(rejection(verifier()).getCause()).hasMessageContaining("larger than 8192 bytes");
    }

    @Test
    void waitsNoLongerThanItsTimeoutForAnAnswerThatDoesNotCome() {
        answer(okJson(ANSWER).withFixedDelay(600_000));

        assertThat(rejection(settings().keyTimeout(Duration.ofMillis(100)).build()))
                .hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(requests()).hasSizeLessThan(2);
    }

    @Test
    void waitsNoLongerThanItsTimeoutForAnAnswerThatDrips() {
        answer(okJson(ANSWER).withChunkedDribbleDelay(10, 600_000));

        assertThat(rejection(settings().keyTimeout(Duration.ofMillis(100)).build()))
                .hasCauseInstanceOf(InterruptedIOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMPTY_RESPONSE",
                "MALFORMED_RESPONSE_CHUNK",
                "RANDOM_DATA_THEN_CLOSE",
                "CONNECTION_RESET_BY_PEER"
            })
    void takesABrokenConnectionForNoKey(String fault) {
        answer(aResponse().withFault(Fault.valueOf(fault)));

        assertThat(rejection(verifier()).reason()).isEqualTo(Reason.KEY_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d",
                "http://127.0.0.2:%d",
                "http://user@127.0.0.1:%d",
                "http://user:password@127.0.0.1:%d",
                "http://2130706433:%d",
                "http://0x7f.1:%d",
                "http://127.1:%d",
                "http://[::ffff:127.0.0.1]:%d",
                "http://127.0.0.1.:%d",
                "http://127.0.0.1%%2f:%d",
                "http://127.0.0.1\\\\:%d",
                "http:\\\\\\\\127.0.0.1:%d",
                "http:127.0.0.1:%d",
                "ws://127.0.0.1:%d",
                "//127.0.0.1:%d",
                "http://１２７.0.0.1:%d"
            })
    void sendsNoRequestToAnAddressThatIsWrittenInAnotherWayThanTheConfiguredOne(String origin) {
        answer(okJson(ANSWER));
        byte[] body = body(origin.formatted(SERVER.port()) + PATH);

        CallbackRejectedException rejection = catchThrowableOfType(
                CallbackRejectedException.class, () -> verifier().verify(body, sign(body, KEY)));

        assertThat(rejection.reason()).isEqualTo(Reason.UNTRUSTED_KEY_URL);
        assertThat(requests()).isEmpty();
    }

    @Test
    void sendsNoRequestOverPlainHttpToAHostThatIsNotLoopback() throws GeneralSecurityException {
        answer(okJson(ANSWER));
        CallbackVerifier verifier = namedHost(SERVER.port());
        byte[] body = body("http://cw.example.com:" + SERVER.port() + PATH);

        assertThat(catchThrowableOfType(CallbackRejectedException.class, () -> verifier.verify(body, sign(body, KEY)))
                        .reason())
                .isEqualTo(Reason.UNTRUSTED_KEY_URL);
        assertThat(requests()).isEmpty();
    }

    @Test
    void asksOverTlsWithTheNamesAndCertificatesOfTheSharedClient() throws GeneralSecurityException {
        answer(okJson(ANSWER));
        CallbackVerifier verifier = namedHost(SERVER.httpsPort());
        byte[] body = body("https://cw.example.com:" + SERVER.httpsPort() + PATH);

        assertThat(verifier.verify(body, sign(body, KEY)).id()).isEqualTo(1001);
        assertThat(requests()).hasSize(1);
    }

    /** A host with a name that leads to this machine, and whose certificate is taken as it is. */
    private static CallbackVerifier namedHost(int port) throws GeneralSecurityException {
        TrustAll trust = new TrustAll();
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {trust}, null);
        OkHttpClient client = new OkHttpClient.Builder()
                .dns(name -> List.of(InetAddress.getLoopbackAddress()))
                .sslSocketFactory(tls.getSocketFactory(), trust)
                .hostnameVerifier((name, session) -> name.equals("cw.example.com"))
                .build();
        return CallbackVerifier.builder()
                .connectWiseHost("cw.example.com:" + port)
                .companyId("Comp_a")
                .httpClient(client)
                .build();
    }

    private static final class TrustAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(anyUrl()).willReturn(answer));
    }

    private static List<LoggedRequest> requests() {
        return SERVER.findAll(anyRequestedFor(anyUrl()));
    }

    private static CallbackVerifier.Builder settings() {
        return CallbackVerifier.builder()
                .connectWiseHost("127.0.0.1:" + SERVER.port())
                .companyId("Comp_a")
                .keyTimeout(Duration.ofSeconds(20));
    }

    private static CallbackVerifier verifier() {
        return settings().build();
    }

    private static CallbackPayload deliver(CallbackVerifier verifier) {
        byte[] body = body("http://127.0.0.1:" + SERVER.port() + PATH);
        return verifier.verify(body, sign(body, KEY));
    }

    private static CallbackRejectedException rejection(CallbackVerifier verifier) {
        CallbackRejectedException rejection =
                catchThrowableOfType(CallbackRejectedException.class, () -> deliver(verifier));
        assertThat(rejection.reason()).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(rejection.getMessage()).doesNotContain("Zq7", KEY);
        return rejection;
    }
}
