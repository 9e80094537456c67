package io.github.helpdeskbuttons.connectwise.internal;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Says who asks: credentials, client id, model version and user agent; and refuses to say it to any other host. */
final class IdentificationInterceptor implements Interceptor {

    private final ClientSettings settings;
    private final String accepted;

    IdentificationInterceptor(ClientSettings settings) {
        this.settings = settings;
        this.accepted = "application/vnd.connectwise.com+json; version=" + settings.modelVersion();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Request.Builder identified = request.newBuilder().header("User-Agent", settings.userAgent());
        if (settings.isApi(request.url())) {
            identified.header("Authorization", settings.authorization()).header("clientId", settings.clientId());
            if (request.header("Accept") == null) {
                identified.header("Accept", accepted);
            }
        } else if (settings.isServer(request.url())) {
            identified.url(onWebHost(request.url()));
        } else {
            throw new IOException("refused to send credentials to another server than the client's endpoint");
        }
        return chain.proceed(identified.build());
    }

    /** What is not the API, such as {@code /login/…}, is at the host that people see, and asks for no credentials. */
    private HttpUrl onWebHost(HttpUrl url) {
        HttpUrl web = settings.webBase();
        return url.newBuilder()
                .scheme(web.scheme())
                .host(web.host())
                .port(web.port())
                .build();
    }
}
