package io.github.helpdeskbuttons.connectwise.callback;

import static io.github.helpdeskbuttons.connectwise.callback.Sender.sign;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyUrlPolicyTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CallbackVerifier verifier = CallbackVerifier.builder()
            .connectWiseHost("api-na.myconnectwise.net")
            .connectWiseHost("cw.example.com:8443")
            .anyCompany()
            .signingKeySource(url -> {
                asked.incrementAndGet();
                return "key";
            })
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net:443/v4_6_release//system/callbackkey/index.rails?id=a%20b&x=@",
                "HTTPS://API-NA.MyConnectWise.Net/key",
                "https://api-na.myconnectwise.net",
                "https://api-na.myconnectwise.net:/key",
                "https://cw.example.com:8443/key"
            })
    void asksAtAConfiguredHost(String url) throws IOException {
        byte[] body = body(url);

        assertThat(verifier.verify(body, sign(body, "key")).keyUrl()).contains(url);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another scheme
                "http://api-na.myconnectwise.net/key",
                "http://api-na.myconnectwise.net:443/key",
                "ftp://api-na.myconnectwise.net/key",
                "file:///etc/passwd",
                "jar:https://api-na.myconnectwise.net/key!/",
                "data:application/json,{}",
                "javascript:alert(1)",
                "//api-na.myconnectwise.net/key",
                "/key",
                "api-na.myconnectwise.net/key",
                "https:api-na.myconnectwise.net/key",
                "https:/api-na.myconnectwise.net/key",
                "https:///api-na.myconnectwise.net/key",
                "https://",
                "x",
                // another host
                "https://evil.example/key",
                "https://evil.example/api-na.myconnectwise.net/key",
                "https://evil.example/?api-na.myconnectwise.net",
                "https://api-na.myconnectwise.net.evil.example/key",
                "https://evil-api-na.myconnectwise.net/key",
                "https://evil.api-na.myconnectwise.net/key",
                "https://na.myconnectwise.net/key",
                "https://myconnectwise.net/key",
                "https://api-na.myconnectwise.net./key",
                "https://.api-na.myconnectwise.net/key",
                "https://api-na_myconnectwise.net/key",
                // an address inside
                "https://127.0.0.1/key",
                "https://localhost/key",
                "https://[::1]/key",
                "https://[::ffff:127.0.0.1]/key",
                "https://2130706433/key",
                "https://0x7f000001/key",
                "https://0177.0.0.1/key",
                "https://0/key",
                "https://10.0.0.1/key",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fe80::1%25eth0]/key",
                // another port
                "https://api-na.myconnectwise.net:8443/key",
                "https://api-na.myconnectwise.net:80/key",
                "https://api-na.myconnectwise.net:0/key",
                "https://api-na.myconnectwise.net:-443/key",
                "https://api-na.myconnectwise.net:4294967739/key",
                "https://api-na.myconnectwise.net:443:443/key",
                "https://cw.example.com/key",
                "https://cw.example.com:443/key",
                // user info
                "https://user@api-na.myconnectwise.net/key",
                "https://user:password@api-na.myconnectwise.net/key",
                "https://@api-na.myconnectwise.net/key",
                "https://:@api-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net@evil.example/key",
                "https://api-na.myconnectwise.net:443@evil.example/key",
                "https://api-na.myconnectwise.net%40evil.example/key",
                "https://evil.example@api-na.myconnectwise.net@evil.example/key",
                // what parsers disagree on
                "https://evil.example\\@api-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net\\@evil.example/key",
                "https://api-na.myconnectwise.net\\.evil.example/key",
                "https:\\\\api-na.myconnectwise.net\\key",
                "https://evil.example#@api-na.myconnectwise.net/key",
                "https://evil.example?@api-na.myconnectwise.net/key",
                "https://evil.example;@api-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net#/key",
                "https://api-na%2emyconnectwise%2enet/key",
                "https://%61pi-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net%00.evil.example/key",
                "https://api-na.myconnectwise.net%2f.evil.example/key",
                "https://api-na.myconnectwise.net /key",
                " https://api-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net/key ",
                "https://api-na.myconnectwise.net/key\n",
                "https://api-na.myconnect\twise.net/key",
                "ht\ntps://api-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net/\r\nHost: evil.example",
                "https://api-na.myconnectwise.net\0.evil.example/key",
                // letters that look alike
                "https://api-nа.myconnectwise.net/key",
                "https://api-na。myconnectwise。net/key",
                "https://ａpi-na.myconnectwise.net/key",
                "https://api-na.myconnectwise.net\u200b/key",
                "https://api-na.myconnectwiſe.net/key",
                "https://xn--api-n-8cd.myconnectwise.net/key",
                "https://api-na.myconnectwise.net\u0301/key"
            })
    void refusesEveryOtherAddressAndAsksNobody(String url) throws IOException {
        byte[] body = body(url);

        CallbackRejectedException rejection =
                catchThrowableOfType(CallbackRejectedException.class, () -> verifier.verify(body, sign(body, "key")));

        assertThat(rejection.reason()).isEqualTo(Reason.UNTRUSTED_KEY_URL);
        assertThat(rejection).hasMessageContaining("configured is api-na.myconnectwise.net, cw.example.com:8443");
        assertThat(rejection.getMessage()).doesNotContain("evil");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_969, 100_000})
    void refusesAnAddressOverTwoThousandCharacters(int padding) throws IOException {
        byte[] longest = body("https://api-na.myconnectwise.net/" + "a".repeat(1_967));
        byte[] longer = body("https://api-na.myconnectwise.net/" + "a".repeat(padding - 1));

        assertThat(verifier.verify(longest, sign(longest, "key")).id()).isEqualTo(7);
        assertThat(catchThrowableOfType(
                                CallbackRejectedException.class, () -> verifier.verify(longer, sign(longer, "key")))
                        .reason())
                .isEqualTo(Reason.UNTRUSTED_KEY_URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "127.8.9.1:8080", "[::1]:8080"})
    void takesPlainHttpFromALoopbackHostThatIsConfigured(String host) {
        KeyUrlPolicy policy = new KeyUrlPolicy(List.of(TrustedHost.parse(host)));

        assertThat(policy.check("http://" + host + "/key")).hasToString("http://" + host + "/key");
        assertThat(policy.check("https://" + host + "/key")).hasToString("https://" + host + "/key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1.example:8080", "localhost.example:8080", "10.0.0.1:8080", "[::2]:8080"})
    void takesNoPlainHttpFromAnyOtherHost(String host) {
        KeyUrlPolicy policy = new KeyUrlPolicy(List.of(TrustedHost.parse(host)));

        assertThat(policy.check("https://" + host + "/key")).hasToString("https://" + host + "/key");
        assertThat(catchThrowableOfType(CallbackRejectedException.class, () -> policy.check("http://" + host + "/key"))
                        .reason())
                .isEqualTo(Reason.UNTRUSTED_KEY_URL);
    }

    private static byte[] body(String keyUrl) throws IOException {
        return new JsonMapper()
                .writeValueAsString(
                        Map.of("ID", 7, "Action", "added", "Type", "ticket", "Metadata", Map.of("key_url", keyUrl)))
                .getBytes(UTF_8);
    }
}
