package io.github.helpdeskbuttons.connectwise.callback;

import static io.github.helpdeskbuttons.connectwise.callback.Sender.KEY_URL;
import static io.github.helpdeskbuttons.connectwise.callback.Sender.body;
import static io.github.helpdeskbuttons.connectwise.callback.Sender.sign;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackVerifierTest {

    private static final String KEY = "the-signing-key";

    private final AtomicInteger asked = new AtomicInteger();
    private final CallbackVerifier verifier = settings().companyId("Comp_a").build();

    private CallbackVerifier.Builder settings() {
        return CallbackVerifier.builder()
                .connectWiseHost("api-na.myconnectwise.net")
                .signingKeySource(url -> {
                    asked.incrementAndGet();
                    return KEY;
                });
    }

    @Test
    void givesThePayloadOfASignedCallback() {
        byte[] body = body(KEY_URL);

        CallbackPayload payload = verifier.verify(body, sign(body, KEY));

        assertThat(payload)
                .isEqualTo(CallbackPayload.builder()
                        .messageId("6dd82302")
                        .fromUrl("na.myconnectwise.net")
                        .companyId("Comp_a")
                        .memberId("djump")
                        .action(CallbackAction.UPDATED)
                        .type("ticket")
                        .id(1001)
                        .entity("{\"id\":1001,\"summary\":\"Prüfung / MRI\"}")
                        .keyUrl(KEY_URL)
                        .build());
    }

    @Test
    void acceptsASignatureThatWasComputedElsewhere() {
        byte[] body = ("{\"ID\": 7, \"Action\": \"updated\", \"Type\": \"ticket\", \"CompanyId\": \"Comp_a\","
                        + " \"Metadata\": {\"key_url\": \"https://api-na.myconnectwise.net/key\"}}")
                .getBytes(UTF_8);
        CallbackVerifier other = CallbackVerifier.builder()
                .connectWiseHost("api-na.myconnectwise.net")
                .companyId("Comp_a")
                .signingKeySource(url -> "sïgn-me")
                .build();

        assertThat(other.verify(body, "v+j4VF+ZwkrQgY3V4G9lf2im0wc6jfgK31AXBHz/TY0=")
                        .id())
                .isEqualTo(7);
    }

    @Test
    void rejectsTheSameJsonWrittenAnew() throws IOException {
        byte[] raw = body(KEY_URL);
        JsonMapper json = new JsonMapper();
        byte[] again = json.writeValueAsBytes(json.readTree(raw));

        assertThat(json.readTree(again)).isEqualTo(json.readTree(raw));
        assertThat(verifier.verify(raw, sign(raw, KEY)).id()).isEqualTo(1001);
        assertThat(rejection(again, sign(raw, KEY))).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void rejectsAChangeOfAnyBitOfTheBody() {
        byte[] body = body(KEY_URL);
        String signature = sign(body, KEY);

        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] changed = body.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> verifier.verify(changed, signature))
                    .as("bit %d", bit)
                    .isInstanceOf(CallbackRejectedException.class);
        }
    }

    @Test
    void rejectsAChangeOfAnyBitOfTheSignature() {
        byte[] body = body(KEY_URL);
        String signature = sign(body, KEY);

        for (int bit = 0; bit < signature.length() * 8; bit++) {
            StringBuilder changed = new StringBuilder(signature);
            changed.setCharAt(bit / 8, (char) (signature.charAt(bit / 8) ^ (1 << bit % 8)));
            assertThat(rejection(body, changed.toString())).as("bit %d", bit).isEqualTo(Reason.WRONG_SIGNATURE);
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    void rejectsACallbackWithoutSignatureAndAsksNobody(@Nullable String signature) {
        assertThat(rejection(body(KEY_URL), signature)).isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "sha256=abc", "AAAA", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"})
    void rejectsWhatCannotBeASignatureAndAsksNobody(String signature) {
        assertThat(rejection(body(KEY_URL), signature)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(asked).hasValue(0);
    }

    @Test
    void rejectsABodyOverTheLimitBeforeReadingIt() {
        byte[] body = body(KEY_URL);
        CallbackVerifier strict =
                settings().anyCompany().maxBodyBytes(body.length - 1).build();
        CallbackVerifier exact =
                settings().anyCompany().maxBodyBytes(body.length).build();

        assertThat(rejection(strict, body, sign(body, KEY))).isEqualTo(Reason.TOO_LARGE);
        assertThat(asked).hasValue(0);
        assertThat(exact.verify(body, sign(body, KEY)).id()).isEqualTo(1001);
        assertThat(strict.maxBodyBytes()).isEqualTo(body.length - 1);
    }

    @Test
    void rejectsTheCallbackOfAnotherCompanyOnTheSameHost() {
        CallbackVerifier ours =
                settings().companyId("Comp_b").companyId("Comp_c").build();
        byte[] body = body(KEY_URL);

        assertThat(rejection(ours, body, sign(body, KEY))).isEqualTo(Reason.WRONG_COMPANY);
    }

    @Test
    void rejectsACallbackThatNamesNoCompanyWhereOneIsConfigured() {
        byte[] body = new String(body(KEY_URL), UTF_8)
                .replace("\"CompanyId\":\"Comp_a\",", "")
                .getBytes(UTF_8);

        assertThat(rejection(body, sign(body, KEY))).isEqualTo(Reason.WRONG_COMPANY);
        assertThat(settings().anyCompany().build().verify(body, sign(body, KEY)).companyId())
                .isEmpty();
    }

    @Test
    void takesTheCompanyIdInAnyCase() {
        byte[] body = body(KEY_URL);

        assertThat(settings()
                        .companyId("COMP_A")
                        .build()
                        .verify(body, sign(body, KEY))
                        .id())
                .isEqualTo(1001);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_SIGNATURE, 401",
        "WRONG_SIGNATURE, 401",
        "UNTRUSTED_KEY_URL, 403",
        "WRONG_COMPANY, 403",
        "KEY_UNAVAILABLE, 429",
        "UNREADABLE_PAYLOAD, 400",
        "TOO_LARGE, 413"
    })
    void asksConnectWiseToSendAgainOnlyWhereThatMayHelp(Reason reason, int status) {
        assertThat(reason.httpStatus()).isEqualTo(status);
    }

    @Test
    void showsNothingOfPayloadKeyOrSignatureInAnyRejection() {
        String marker = "Zq7";
        byte[] body = body("https://api-na.myconnectwise.net/" + marker);
        byte[] marked = new String(body, UTF_8)
                .replace("Comp_a", marker)
                .replace("djump", marker)
                .replace("Pr\\u00fcfung", marker)
                .replace("6dd82302", marker)
                .getBytes(UTF_8);
        String right = sign(marked, KEY);
        byte[] untrusted = new String(marked, UTF_8)
                .replace("https://api-na.myconnectwise.net", "https://" + marker + ".example")
                .getBytes(UTF_8);
        byte[] cut = new String(marked, UTF_8).replace("\"ID\":1001", marker).getBytes(UTF_8);
        CallbackVerifier failing = CallbackVerifier.builder()
                .connectWiseHost("api-na.myconnectwise.net")
                .anyCompany()
                .signingKeySource(url -> {
                    throw new IOException("no route");
                })
                .build();
        Map<Reason, CallbackRejectedException> rejections = new TreeMap<>();
        rejections.put(Reason.MISSING_SIGNATURE, reject(verifier, marked, null));
        rejections.put(Reason.WRONG_SIGNATURE, reject(verifier, marked, marker + right.substring(3)));
        rejections.put(Reason.UNTRUSTED_KEY_URL, reject(verifier, untrusted, right));
        rejections.put(Reason.WRONG_COMPANY, reject(verifier, marked, right));
        rejections.put(Reason.KEY_UNAVAILABLE, reject(failing, marked, right));
        rejections.put(Reason.UNREADABLE_PAYLOAD, reject(verifier, cut, right));
        rejections.put(
                Reason.TOO_LARGE, reject(settings().anyCompany().maxBodyBytes(1).build(), marked, right));

        assertThat(rejections).containsOnlyKeys(Reason.values());
        rejections.forEach((reason, rejection) -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(stackTrace(rejection)).doesNotContain(marker, KEY, right);
            assertThat(rejection).hasMessageContaining(String.valueOf(reason.httpStatus()));
        });
    }

    @Test
    void requiresAHostAndADecisionOnTheCompany() {
        assertThatThrownBy(() -> CallbackVerifier.builder().anyCompany().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("connectWiseHost");
        assertThatThrownBy(() -> settings().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("companyId");
        assertThatThrownBy(() -> settings().companyId("Comp_a").anyCompany().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("anyCompany");
    }

    @Test
    void refusesAClientThatNoKeySourceWouldUse() {
        assertThatThrownBy(() -> settings()
                        .anyCompany()
                        .httpClient(new okhttp3.OkHttpClient())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("signingKeySource");
    }

    @Test
    void namesTheSettingThatIsOutOfRange() {
        assertThatThrownBy(() -> settings().keyTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keyTimeout is PT0S");
        assertThatThrownBy(() -> settings().keyTimeout(Duration.ofSeconds(61)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most PT1M");
        assertThatThrownBy(() -> settings().refreshInterval(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refreshInterval");
        assertThatThrownBy(() -> settings().maxBodyBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxBodyBytes is 0");
        assertThatThrownBy(() -> settings().companyId(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("company id is blank");
    }

    @Test
    void passesOnWhatAKeySourceThrowsByMistake() {
        IllegalStateException mistake = new IllegalStateException("a bug");
        CallbackVerifier broken = CallbackVerifier.builder()
                .connectWiseHost("api-na.myconnectwise.net")
                .anyCompany()
                .signingKeySource(url -> {
                    throw mistake;
                })
                .build();
        byte[] body = body(KEY_URL);

        assertThatThrownBy(() -> broken.verify(body, sign(body, KEY))).isSameAs(mistake);
    }

    @Test
    void leavesTheBodyAsItIs() {
        byte[] body = body(KEY_URL);

        verifier.verify(body, sign(body, KEY));

        assertThat(body).isEqualTo(body(KEY_URL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://api-na.myconnectwise.net",
                "api-na.myconnectwise.net/v4_6_release",
                "key:secret@api-na.myconnectwise.net",
                "api-na.myconnectwise.net:",
                "api-na.myconnectwise.net:0",
                "api-na.myconnectwise.net:99999",
                "*.myconnectwise.net",
                "münchen.example",
                "api_na%2emyconnectwise.net",
                "[::1",
                "::1"
            })
    void refusesAHostThatIsNone(String host) {
        assertThatThrownBy(() -> CallbackVerifier.builder().connectWiseHost(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("api-na.myconnectwise.net or cw.example.com:8443")
                .hasMessageNotContaining("secret");
    }

    private Reason rejection(byte[] body, @Nullable String signature) {
        return rejection(verifier, body, signature);
    }

    private static Reason rejection(CallbackVerifier verifier, byte[] body, @Nullable String signature) {
        return reject(verifier, body, signature).reason();
    }

    private static CallbackRejectedException reject(
            CallbackVerifier verifier, byte[] body, @Nullable String signature) {
        return catchThrowableOfType(CallbackRejectedException.class, () -> verifier.verify(body, signature));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
