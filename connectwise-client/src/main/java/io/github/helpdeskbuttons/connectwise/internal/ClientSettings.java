package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.RequestListener;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.query.Quoting;
import java.time.Clock;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;

/**
 * All that one client was built with.
 *
 * @param apiBase where the API is
 * @param webBase where people log in
 * @param authorization the value of the header: a secret
 * @param clientId ConnectWise's id of the integration
 * @param modelVersion the version of the models that answers are asked for in
 * @param userAgent the value of the header
 * @param quoting how texts become strings in conditions
 * @param retryPolicy how often a request is sent again
 * @param requestsPerMinute how many requests may go out in a minute
 * @param listener learns of every attempt
 * @param clock tells the time of day
 * @param nanos tells the time since any fixed instant, in nanoseconds
 * @param sleeper lets blocking calls wait
 * @param scheduler lets asynchronous calls wait
 */
public record ClientSettings(
        HttpUrl apiBase,
        HttpUrl webBase,
        String authorization,
        String clientId,
        String modelVersion,
        String userAgent,
        Quoting quoting,
        RetryPolicy retryPolicy,
        int requestsPerMinute,
        RequestListener listener,
        Clock clock,
        LongSupplier nanos,
        Sleeper sleeper,
        Scheduler scheduler) {

    /** Whether an address is one of the API, so that credentials may go there. */
    boolean isApi(HttpUrl url) {
        return isServer(url) && url.encodedPath().startsWith(apiBase.encodedPath());
    }

    /** Whether an address is on the server that answers the API. */
    boolean isServer(HttpUrl url) {
        return apiBase.scheme().equals(url.scheme())
                && apiBase.host().equals(url.host())
                && apiBase.port() == url.port();
    }

    /** Shows where it goes, and no secret. */
    @Override
    public String toString() {
        return "ClientSettings[" + apiBase + "]";
    }
}
