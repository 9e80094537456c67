package io.github.helpdeskbuttons.connectwise;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.helpdeskbuttons.connectwise.internal.CallAdapters;
import io.github.helpdeskbuttons.connectwise.internal.ClientSettings;
import io.github.helpdeskbuttons.connectwise.internal.Json;
import io.github.helpdeskbuttons.connectwise.internal.Scheduler;
import io.github.helpdeskbuttons.connectwise.internal.Sleeper;
import io.github.helpdeskbuttons.connectwise.internal.Transport;
import io.github.helpdeskbuttons.connectwise.internal.UploadConverters;
import io.github.helpdeskbuttons.connectwise.query.Quoting;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * A client of one ConnectWise PSA server, for one API member.
 *
 * <p>Make one for each set of credentials and keep it: it is thread safe and lives as long as the program. It is cheap where
 * clients share an {@link OkHttpClient}, hence its connections and threads. Nothing is sent when it is made.
 *
 * <pre>{@code
 * try (ConnectWiseClient client = ConnectWiseClient.builder()
 *         .endpoint(Endpoint.parse(endpoint)) // yourconnectwiseinstance.com/v4_6_release
 *         .apiKey(ApiKey.parse(apiKey)) // companyId+publicKey:privateKey
 *         .clientId(clientId)
 *         .build()) {
 *     Query open = Query.where(Conditions.field("closedFlag").is(false));
 *     client.tickets().list(open).stream().limit(10).forEach(ticket -> System.out.println(ticket.id()));
 * }
 * }</pre>
 *
 * <p>Get one from {@link #builder()}.
 */
public final class ConnectWiseClient implements AutoCloseable {

    private final Endpoint endpoint;
    private final Transport transport;
    private final Retrofit retrofit;
    private final @Nullable OkHttpClient ownHttp;
    private final ConcurrentMap<Class<?>, Object> apis = new ConcurrentHashMap<>();

    private ConnectWiseClient(Builder builder) {
        this.endpoint = required(builder.endpoint, "endpoint");
        this.ownHttp = builder.httpClient == null ? new OkHttpClient() : null;
        OkHttpClient http = builder.httpClient == null ? Objects.requireNonNull(ownHttp) : builder.httpClient;
        ClientSettings settings = builder.settings(endpoint);
        this.transport = new Transport(settings, builder.timed(http));
        this.retrofit = new Retrofit.Builder()
                .baseUrl(settings.apiBase())
                .callFactory(http)
                .addConverterFactory(new UploadConverters())
                .addConverterFactory(JacksonConverterFactory.create(Json.MAPPER))
                .addCallAdapterFactory(new CallAdapters(transport))
                .build();
    }

    /** {@return a builder of a client; endpoint, API key and client id must be set} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which server this client talks to} */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** {@return the API of service tickets} */
    public TicketsApi tickets() {
        return api(TicketsApi.class);
    }

    /** {@return the API of contacts} */
    public ContactsApi contacts() {
        return api(ContactsApi.class);
    }

    /** {@return the API of companies} */
    public CompaniesApi companies() {
        return api(CompaniesApi.class);
    }

    /** {@return the API of configurations} */
    public ConfigurationsApi configurations() {
        return api(ConfigurationsApi.class);
    }

    /** {@return the API of service boards and what belongs to them} */
    public BoardsApi boards() {
        return api(BoardsApi.class);
    }

    /** {@return the API of priorities} */
    public PrioritiesApi priorities() {
        return api(PrioritiesApi.class);
    }

    /** {@return the API of sources} */
    public SourcesApi sources() {
        return api(SourcesApi.class);
    }

    /** {@return the API of severities} */
    public SeveritiesApi severities() {
        return api(SeveritiesApi.class);
    }

    /** {@return the API of impacts} */
    public ImpactsApi impacts() {
        return api(ImpactsApi.class);
    }

    /** {@return the API of members} */
    public MembersApi members() {
        return api(MembersApi.class);
    }

    /** {@return the API of attached files} */
    public DocumentsApi documents() {
        return api(DocumentsApi.class);
    }

    /** {@return the API of subscriptions to changes} */
    public CallbacksApi callbacks() {
        return api(CallbacksApi.class);
    }

    /** {@return the API of what the server says of itself} */
    public SystemApi system() {
        return api(SystemApi.class);
    }

    /**
     * Makes an API of the caller's own, for what this client has no method for: it travels as the others do, with
     * credentials, typed errors and paging.
     *
     * @param <A> the interface
     * @param type an interface with Retrofit's annotations, whose methods return {@link ApiCall} or {@link PagedCall} and
     *     whose paths are relative to the API's base, such as {@code finance/agreements}
     * @return the API; thread safe, and as long-lived as this client
     * @throws IllegalArgumentException if it is no interface, or if a method of it is not as it must be; some mistakes are
     *     found only when the method is first used
     */
    public <A> A api(Class<A> type) {
        Objects.requireNonNull(type, "type");
        return type.cast(apis.computeIfAbsent(type, retrofit::create));
    }

    /**
     * Writes a model as the JSON in which this client sends it, to show or to keep; it holds the texts of persons.
     *
     * @param model one of {@code io.github.helpdeskbuttons.connectwise.model}
     * @return the JSON, on one line
     * @throws IllegalArgumentException if it is nothing that can be sent as JSON
     */
    public String toJson(Object model) {
        try {
            return Json.MAPPER.writeValueAsString(Objects.requireNonNull(model, "model"));
        } catch (JsonProcessingException unwritable) {
            // Jackson's own message quotes values.
            throw new IllegalArgumentException(
                    "A " + model.getClass().getName() + " cannot be sent as JSON; give one of the client's models.");
        }
    }

    /**
     * Refuses later calls and, where this client made its own HTTP client, lets go of its connections and threads. Calls
     * under way are finished. Closing twice does nothing more.
     */
    @Override
    public void close() {
        transport.close();
        if (ownHttp != null) {
            ownHttp.dispatcher().executorService().shutdown();
            ownHttp.connectionPool().evictAll();
        }
    }

    /** Shows which server it talks to. */
    @Override
    public String toString() {
        return "ConnectWiseClient[" + endpoint + "]";
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(
                    name + " is not set; a ConnectWiseClient needs endpoint, apiKey and clientId");
        }
        return value;
    }

    /**
     * Collects what a {@link ConnectWiseClient} needs; not thread safe.
     *
     * <p>Get one from {@link ConnectWiseClient#builder()}.
     */
    public static final class Builder {

        private @Nullable Endpoint endpoint;
        private @Nullable ApiKey apiKey;
        private @Nullable String clientId;
        private @Nullable OkHttpClient httpClient;
        private String modelVersion = "2022.1";
        private String userAgent = "helpdesk-buttons-java";
        private Quoting quoting = Quoting.STRICT;
        private RetryPolicy retryPolicy = RetryPolicy.builder().build();
        private int requestsPerMinute = 900;
        private RequestListener listener = attempt -> {};
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration callTimeout = Duration.ofMinutes(1);

        /** No shorter than a call: OkHttp wakes a thread for each time-out that would end before all others that run. */
        private Duration readTimeout = callTimeout;

        private Clock clock = Clock.systemUTC();
        private LongSupplier nanos = System::nanoTime;
        private Sleeper sleeper = Sleeper.real();
        private Scheduler scheduler = Scheduler.real();

        private Builder() {}

        /**
         * Sets which server to talk to; required.
         *
         * @param endpoint the server
         * @return this builder
         */
        public Builder endpoint(Endpoint endpoint) {
            this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
            return this;
        }

        /**
         * Sets the API member's credentials; required.
         *
         * @param apiKey the credentials
         * @return this builder
         */
        public Builder apiKey(ApiKey apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
            return this;
        }

        /**
         * Sets ConnectWise's id of the integration, a UUID that its developer network gives; required.
         *
         * @param clientId the UUID, without white space at its ends
         * @return this builder
         * @throws IllegalArgumentException if it is empty or has a character that a header cannot carry
         */
        public Builder clientId(String clientId) {
            this.clientId = headerText("clientId", clientId);
            return this;
        }

        /**
         * Sets whose connections and threads are used; by default the client makes its own. It is not changed, and closing
         * the {@code ConnectWiseClient} leaves it open. Its interceptors see the requests, and its network interceptors
         * their credentials too; its time-outs, cookies, cache, redirects and authenticator are not used.
         *
         * @param httpClient the caller's own client; it stays the caller's to close
         * @return this builder
         */
        public Builder httpClient(OkHttpClient httpClient) {
            this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
            return this;
        }

        /**
         * Sets the version of the models that answers are asked for in; {@code 2022.1} by default, for which the models of
         * this client are made.
         *
         * @param modelVersion such as {@code 2022.1}
         * @return this builder
         * @throws IllegalArgumentException if it is empty or has a character that a header cannot carry
         */
        public Builder modelVersion(String modelVersion) {
            this.modelVersion = headerText("modelVersion", modelVersion);
            return this;
        }

        /**
         * Sets how the client names itself to the server.
         *
         * @param userAgent the value of the {@code User-Agent} header
         * @return this builder
         * @throws IllegalArgumentException if it is empty or has a character that a header cannot carry
         */
        public Builder userAgent(String userAgent) {
            this.userAgent = headerText("userAgent", userAgent);
            return this;
        }

        /**
         * Sets how texts become strings in conditions; {@link Quoting#STRICT} by default.
         *
         * @param quoting how they become strings
         * @return this builder
         */
        public Builder quoting(Quoting quoting) {
            this.quoting = Objects.requireNonNull(quoting, "quoting");
            return this;
        }

        /**
         * Sets how often a request is sent again; see {@link RetryPolicy#builder()} for the default.
         *
         * @param retryPolicy how often, and after which delays
         * @return this builder
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
            return this;
        }

        /**
         * Sets how many requests go out in a minute at most, each attempt counted; 900 by default, since ConnectWise throttles
         * at about 1,000. After a pause about twenty may go out at once, then they are evenly spaced.
         *
         * @param requestsPerMinute from 1 to 1,000,000
         * @return this builder
         * @throws IllegalArgumentException if it is not from 1 to 1,000,000
         */
        public Builder requestsPerMinute(int requestsPerMinute) {
            if (requestsPerMinute < 1 || requestsPerMinute > 1_000_000) {
                throw new IllegalArgumentException(
                        "requestsPerMinute is " + requestsPerMinute + "; it goes from 1 to 1,000,000");
            }
            this.requestsPerMinute = requestsPerMinute;
            return this;
        }

        /**
         * Sets who learns of every attempt; nobody by default.
         *
         * @param listener is called on the threads of the requests
         * @return this builder
         */
        public Builder listener(RequestListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Sets how long making a connection may take; ten seconds by default.
         *
         * @param time at least a millisecond
         * @return this builder
         * @throws IllegalArgumentException if it is less than a millisecond
         */
        public Builder connectTimeout(Duration time) {
            this.connectTimeout = positive("connectTimeout", time);
            return this;
        }

        /**
         * Sets how long the server may be silent, and how long it may take nothing in; a minute by default, as long as an attempt may
         * take in all. A shorter time finds a dead server earlier, and costs each attempt some microseconds.
         *
         * @param time at least a millisecond
         * @return this builder
         * @throws IllegalArgumentException if it is less than a millisecond
         */
        public Builder readTimeout(Duration time) {
            this.readTimeout = positive("readTimeout", time);
            return this;
        }

        /**
         * Sets how long one attempt may take from its beginning to the end of its answer; a minute by default. Large
         * uploads and downloads need more.
         *
         * @param time at least a millisecond
         * @return this builder
         * @throws IllegalArgumentException if it is less than a millisecond
         */
        public Builder callTimeout(Duration time) {
            this.callTimeout = positive("callTimeout", time);
            return this;
        }

        /** Sets how the passing of time is seen and waited for, for tests. */
        Builder time(Clock clock, LongSupplier nanos, Sleeper sleeper, Scheduler scheduler) {
            this.clock = clock;
            this.nanos = nanos;
            this.sleeper = sleeper;
            this.scheduler = scheduler;
            return this;
        }

        /**
         * Makes the client.
         *
         * @return the client, to be closed when it is no longer needed
         * @throws IllegalStateException if endpoint, API key or client id is not set
         */
        public ConnectWiseClient build() {
            return new ConnectWiseClient(this);
        }

        private ClientSettings settings(Endpoint at) {
            return new ClientSettings(
                    HttpUrl.get(at.apiBase()),
                    HttpUrl.get(at.webBase()),
                    required(apiKey, "apiKey").authorization(),
                    required(clientId, "clientId"),
                    modelVersion,
                    userAgent,
                    quoting,
                    retryPolicy,
                    requestsPerMinute,
                    listener,
                    clock,
                    nanos,
                    sleeper,
                    scheduler);
        }

        private OkHttpClient timed(OkHttpClient http) {
            return http.newBuilder()
                    .connectTimeout(connectTimeout)
                    .readTimeout(readTimeout)
                    .writeTimeout(readTimeout)
                    .callTimeout(callTimeout)
                    .build();
        }

        private static Duration positive(String name, Duration time) {
            if (Objects.requireNonNull(time, "time").toMillis() < 1) {
                throw new IllegalArgumentException(name + " is " + time + "; it is at least a millisecond");
            }
            return time;
        }

        private static String headerText(String name, String value) {
            String text = PastedText.trim(Objects.requireNonNull(value, name));
            if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException(
                        name + " is empty or has a character that a header cannot carry; use plain ASCII");
            }
            return text;
        }
    }
}
