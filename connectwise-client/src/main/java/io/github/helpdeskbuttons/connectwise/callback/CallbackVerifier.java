package io.github.helpdeskbuttons.connectwise.callback;

import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Tells a callback that ConnectWise sent from one that somebody else did, and reads it.
 *
 * <p>ConnectWise signs the raw bytes of the body with HMAC-SHA-256 and names in the body where its key is to be had.
 * Since that address comes from the sender, the verifier asks only the hosts it was configured with, over https, and
 * follows no redirect. It keeps each key for up to an hour, asks once more when a signature does not fit, since the key
 * changes, but no more often than {@link Builder#refreshInterval}, and tries at most a hundred unknown addresses a
 * minute: forged requests cannot be used to flood ConnectWise.
 *
 * <p>A signature proves that the sender has a key of that host, no less and no more: many companies share a host of the
 * ConnectWise cloud. Take a callback as the hint to fetch the record, not as the record.
 *
 * <pre>{@code
 * try {
 *     CallbackPayload payload = verifier.verify(body, signature); // the raw bytes, and the header SIGNATURE_HEADER
 *     System.out.println(payload.type() + " " + payload.id() + " " + payload.action());
 * } catch (CallbackRejectedException e) {
 *     answer(e.reason().httpStatus());
 * }
 * }</pre>
 *
 * <p>Thread safe, and meant to be kept for as long as callbacks are received; it needs no closing.
 *
 * <p>Get one from {@link #builder()}.
 */
public final class CallbackVerifier {

    /** The header that carries the signature; the names of headers know no upper and lower case. */
    public static final String SIGNATURE_HEADER = "x-content-signature";

    private final KeyUrlPolicy keyUrls;
    private final SigningKeys keys;
    private final Set<String> companyIds;
    private final int maxBodyBytes;

    private CallbackVerifier(Builder builder, SigningKeySource source) {
        this.keyUrls = new KeyUrlPolicy(builder.hosts.stream().toList());
        this.keys = new SigningKeys(source, builder.keyTimeout, builder.refreshInterval, builder.clock);
        this.companyIds = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.companyIds.addAll(builder.companyIds);
        this.maxBodyBytes = builder.maxBodyBytes;
    }

    /**
     * {@return a builder of a verifier} The host of ConnectWise and a decision on the company are required.
     *
     * <p>The rest has defaults: an OkHttp client of its own, {@code keyTimeout} 2 s, {@code refreshInterval} 10 s,
     * {@code maxBodyBytes} 1 MiB, the system's clock.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Verifies a callback and reads it.
     *
     * <p>It may ask ConnectWise for the key, at most once, and so can block for up to twice
     * {@link Builder#keyTimeout}; most callbacks need no request.
     *
     * @param body the body exactly as it arrived: JSON that was parsed and written again has another signature. It is
     *     neither changed nor kept
     * @param signature the value of the header {@value #SIGNATURE_HEADER}; null or empty where there is none
     * @return what was said, signed with a key of a configured host and said to be of a configured company
     * @throws CallbackRejectedException if the callback must not be acted upon; its reason tells what to answer. What a
     *     {@link SigningKeySource} throws beside {@link java.io.IOException} is passed on as it is
     */
    public CallbackPayload verify(byte[] body, @Nullable String signature) {
        Objects.requireNonNull(body, "body");
        checkSize(body);
        String given = wellFormed(signature);
        CallbackPayload payload = PayloadParser.parse(body);
        URI keyUrl = keyUrls.check(payload.keyUrl().orElseThrow());
        if (!isSigned(body, given, keyUrl)) {
            throw wrongSignature();
        }
        checkCompany(payload);
        return payload;
    }

    /** {@return how many bytes a body may have: a receiver needs to read no more than one byte beyond this} */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    private void checkSize(byte[] body) {
        if (body.length > maxBodyBytes) {
            throw new CallbackRejectedException(
                    Reason.TOO_LARGE,
                    "The body has more than " + maxBodyBytes
                            + " bytes. Answer 413; if real callbacks are that large, raise maxBodyBytes.");
        }
    }

    private static String wellFormed(@Nullable String signature) {
        if (signature == null || signature.isEmpty()) {
            throw new CallbackRejectedException(
                    Reason.MISSING_SIGNATURE,
                    "The header " + SIGNATURE_HEADER + " is missing. Answer 401; if real callbacks are rejected, let"
                            + " the proxy in front of this receiver pass the header on.");
        }
        if (signature.length() != SigningKey.SIGNATURE_LENGTH) {
            throw wrongSignature();
        }
        return signature;
    }

    private boolean isSigned(byte[] body, String signature, URI keyUrl) {
        SigningKey key = keys.current(keyUrl);
        return key.signed(body, signature)
                || keys.otherThan(key, keyUrl)
                        .filter(other -> other.signed(body, signature))
                        .isPresent();
    }

    private void checkCompany(CallbackPayload payload) {
        if (!companyIds.isEmpty()
                && payload.companyId().filter(companyIds::contains).isEmpty()) {
            throw new CallbackRejectedException(
                    Reason.WRONG_COMPANY,
                    "The callback is rightly signed but not of a configured company (CompanyId). Answer 403; if real"
                            + " callbacks are rejected, configure the company id that is typed on the login screen.");
        }
    }

    private static CallbackRejectedException wrongSignature() {
        return new CallbackRejectedException(
                Reason.WRONG_SIGNATURE,
                "The signature is not that of the body with ConnectWise's key. Answer 401 and do nothing; if real"
                        + " callbacks are rejected, pass the bytes exactly as they arrived, not JSON written anew.");
    }

    /**
     * Collects the settings of a {@link CallbackVerifier}; not thread safe.
     *
     * <p>Get one from {@link CallbackVerifier#builder()}.
     */
    public static final class Builder {

        private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

        private final Set<TrustedHost> hosts = new LinkedHashSet<>();
        private final Set<String> companyIds = new LinkedHashSet<>();
        private boolean anyCompany;
        private @Nullable OkHttpClient httpClient;
        private @Nullable SigningKeySource source;
        private Duration keyTimeout = Duration.ofSeconds(2);
        private Duration refreshInterval = Duration.ofSeconds(10);
        private int maxBodyBytes = 1024 * 1024;
        private InstantSource clock = InstantSource.system();

        private Builder() {}

        /**
         * Adds a host that keys may be asked from; call it again for each further one. In the ConnectWise cloud name
         * both the site and its API host, such as {@code na.myconnectwise.net} and {@code api-na.myconnectwise.net}.
         *
         * <p>Only this very host counts, not those beneath it, and only https. Plain http is accepted if the host is
         * itself a loopback address ({@code localhost}, {@code 127.0.0.1:8080}, {@code [::1]:8080}): a test double.
         *
         * @param host a name or IP address, with {@code :port} if it is not the usual one
         * @return this builder
         * @throws IllegalArgumentException if it is anything else, such as a URL
         */
        public Builder connectWiseHost(String host) {
            hosts.add(TrustedHost.parse(Objects.requireNonNull(host, "host")));
            return this;
        }

        /**
         * Adds a company whose callbacks are accepted, by the id typed on the login screen; call it again for each
         * further one. Many companies share one host of the cloud, and any of them can point a callback here.
         *
         * <p>This is what the signed body says of itself. Another customer of the same host may know a key of that
         * host, so fetch the record with your own credentials before you act on what matters.
         *
         * @param companyId the id typed on the login screen, not blank
         * @return this builder
         * @throws IllegalArgumentException if the id is blank
         */
        public Builder companyId(String companyId) {
            if (Objects.requireNonNull(companyId, "companyId").isBlank()) {
                throw new IllegalArgumentException("The company id is blank; expected the one of the login screen.");
            }
            companyIds.add(companyId);
            return this;
        }

        /**
         * Accepts the callbacks of every company on the host: for a receiver that looks at
         * {@link CallbackPayload#companyId()} by itself, or whose ConnectWise serves one company.
         *
         * @return this builder
         */
        public Builder anyCompany() {
            anyCompany = true;
            return this;
        }

        /**
         * Sets the client whose connection pool, proxy, DNS and TLS settings are used to ask for keys. Its
         * interceptors, cookies, cache, authenticator and time-outs are not. The caller keeps the ownership of the
         * client.
         *
         * @param client the caller's own client
         * @return this builder
         */
        public Builder httpClient(OkHttpClient client) {
            this.httpClient = Objects.requireNonNull(client, "client");
            return this;
        }

        /**
         * Sets another way to get keys, in place of OkHttp.
         *
         * @param source how a key is fetched from its address
         * @return this builder
         */
        public Builder signingKeySource(SigningKeySource source) {
            this.source = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets how long to wait for one's turn to ask for a key, and then again for the answer. ConnectWise gives up on
         * a delivery after 5 s, so twice this time should be less.
         *
         * @param timeout more than nothing, at most a minute
         * @return this builder
         * @throws IllegalArgumentException if it is not positive, or longer than a minute
         */
        public Builder keyTimeout(Duration timeout) {
            this.keyTimeout = checked("keyTimeout", Objects.requireNonNull(timeout, "timeout"), LONGEST_TIMEOUT);
            return this;
        }

        /**
         * Sets how long to wait, after a key was asked for, until a signature that does not fit may make the verifier
         * ask for it again.
         *
         * @param interval more than nothing, at most an hour
         * @return this builder
         * @throws IllegalArgumentException if it is not positive, or longer than an hour
         */
        public Builder refreshInterval(Duration interval) {
            this.refreshInterval =
                    checked("refreshInterval", Objects.requireNonNull(interval, "interval"), SigningKeys.LIFETIME);
            return this;
        }

        /**
         * Sets how many bytes a body may have.
         *
         * @param bytes at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxBodyBytes(int bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException("maxBodyBytes is " + bytes + "; it must be positive.");
            }
            this.maxBodyBytes = bytes;
            return this;
        }

        /**
         * Sets what tells the time, by which keys grow old.
         *
         * @param clock the time now
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the verifier.
         *
         * @return the verifier
         * @throws IllegalStateException if no host was added; if it was not decided whose callbacks to accept, or both
         *     ways at once; or if both a client and a key source were set
         */
        public CallbackVerifier build() {
            if (hosts.isEmpty()) {
                throw new IllegalStateException("No ConnectWise host; add one with connectWiseHost.");
            }
            if (anyCompany != companyIds.isEmpty()) {
                throw new IllegalStateException(
                        "Call either companyId, for each company whose callbacks to accept, or" + " anyCompany.");
            }
            if (httpClient != null && source != null) {
                throw new IllegalStateException("Both httpClient and signingKeySource are set; the key source would"
                        + " not use the client. Set one of them.");
            }
            return new CallbackVerifier(this, source == null ? overHttp() : source);
        }

        private SigningKeySource overHttp() {
            return new HttpSigningKeySource(httpClient == null ? new OkHttpClient() : httpClient, keyTimeout);
        }

        private static Duration checked(String name, Duration duration, Duration longest) {
            if (duration.isNegative() || duration.isZero() || duration.compareTo(longest) > 0) {
                throw new IllegalArgumentException(
                        name + " is " + duration + "; it must be positive and at most " + longest + ".");
            }
            return duration;
        }
    }
}
