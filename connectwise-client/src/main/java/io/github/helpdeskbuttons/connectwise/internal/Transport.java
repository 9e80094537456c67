package io.github.helpdeskbuttons.connectwise.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The way that every request goes. */
public final class Transport {

    private final ClientSettings settings;
    private final Sender sender;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Makes the way for one client.
     *
     * @param settings what the client was built with
     * @param shared whose connections and threads are used; it is not changed
     */
    public Transport(ClientSettings settings, OkHttpClient shared) {
        this.settings = settings;
        this.sender = new Sender(derive(settings, shared), new Failures(settings.clock()));
    }

    /**
     * Shares connections and threads, and nothing that could mix up tenants or repeat a write: no cookies, no cache, no
     * redirects, no repetition by OkHttp itself, which sends a POST again when a pooled connection breaks.
     */
    private static OkHttpClient derive(ClientSettings settings, OkHttpClient shared) {
        return shared.newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .addInterceptor(new IdentificationInterceptor(settings))
                .addNetworkInterceptor(new WireInterceptor())
                .build();
    }

    ClientSettings settings() {
        return settings;
    }

    <T> T execute(Request request, AnswerReader<T> reader) {
        checkOpen();
        return sender.send(request, new Attempt(Target.of(request, settings.apiBase()), 1), reader);
    }

    <T> CompletableFuture<T> executeAsync(Request request, AnswerReader<T> reader) {
        checkOpen();
        return sender.sendAsync(request, new Attempt(Target.of(request, settings.apiBase()), 1), reader);
    }

    /** Refuses every later call. */
    public void close() {
        closed.set(true);
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("The ConnectWiseClient is closed; make calls before close()");
        }
    }
}
