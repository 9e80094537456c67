package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.query.Quoting;
import java.time.Clock;
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
 * @param clock tells the time
 */
public record ClientSettings(
        HttpUrl apiBase,
        HttpUrl webBase,
        String authorization,
        String clientId,
        String modelVersion,
        String userAgent,
        Quoting quoting,
        Clock clock) {

    /** Shows where it goes, and no secret. */
    @Override
    public String toString() {
        return "ClientSettings[" + apiBase + "]";
    }
}
