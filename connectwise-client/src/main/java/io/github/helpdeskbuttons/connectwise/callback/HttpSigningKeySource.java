package io.github.helpdeskbuttons.connectwise.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks ConnectWise for a key: one plain GET, without credentials, redirects, cookies or cache. */
final class HttpSigningKeySource implements SigningKeySource {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSigningKeySource.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_ANSWER_BYTES = 8 * 1024;

    private final OkHttpClient http;

    /**
     * @param shared its connections, proxy, DNS and TLS settings are used; its interceptors are not, for they may add
     *     credentials, or do what is switched off here
     * @param timeout of the whole call
     */
    HttpSigningKeySource(OkHttpClient shared, Duration timeout) {
        OkHttpClient.Builder builder = shared.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout);
        builder.interceptors().clear();
        builder.networkInterceptors().clear();
        this.http = builder.build();
    }

    @Override
    public String signingKey(URI keyUrl) throws IOException {
        Request request = new Request.Builder()
                .url(keyUrl.toString())
                .header("Accept", "application/json")
                .build();
        try (Response response = http.newCall(request).execute()) {
            // The host alone: path and query lead to the key.
            LOG.debug("GET callback signing key from {}: {}", request.url().host(), response.code());
            if (response.code() != 200) {
                throw new IOException("The key server answered with status " + response.code()
                        + (response.isRedirect() ? "; redirects are not followed" : "") + ".");
            }
            return signingKey(answer(response.body().byteStream()));
        } catch (ProtocolException e) {
            // Not kept as the cause: its message quotes the answer.
            throw new IOException("The key server's answer is not HTTP.");
        }
    }

    private static byte[] answer(InputStream body) throws IOException {
        byte[] answer = body.readNBytes(MAX_ANSWER_BYTES + 1);
        if (answer.length > MAX_ANSWER_BYTES) {
            throw new IOException("The key server's answer is larger than " + MAX_ANSWER_BYTES + " bytes.");
        }
        return answer;
    }

    private static String signingKey(byte[] answer) throws IOException {
        JsonNode key;
        try {
            key = JSON.readTree(answer).path("signing_key");
        } catch (IOException e) {
            // Not kept as the cause: its message quotes the answer.
            throw new IOException("The key server's answer is not JSON.");
        }
        if (!key.isTextual() || key.textValue().isEmpty()) {
            throw new IOException("The key server's answer holds no text signing_key.");
        }
        return key.textValue();
    }
}
