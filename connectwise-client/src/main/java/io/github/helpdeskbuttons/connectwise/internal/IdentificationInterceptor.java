package io.github.helpdeskbuttons.connectwise.internal;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Says who asks: credentials, client id, model version and user agent; and refuses to say it to any other host. */
final class IdentificationInterceptor implements Interceptor {

    private static final String ACCEPT = "Accept";

    private final ClientSettings settings;
    private final Headers identification;

    IdentificationInterceptor(ClientSettings settings) {
        this.settings = settings;
        this.identification = new Headers.Builder()
                .add("User-Agent", settings.userAgent())
                .add("Authorization", settings.authorization())
                .add("clientId", settings.clientId())
                .add(ACCEPT, "application/vnd.connectwise.com+json; version=" + settings.modelVersion())
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Request.Builder identified = request.newBuilder();
        if (settings.isApi(request.url())) {
            identified.headers(identified(request.headers()));
        } else if (settings.isServer(request.url())) {
            identified.header("User-Agent", settings.userAgent()).url(onWebHost(request.url()));
        } else {
            throw new IOException("refused to send credentials to another server than the client's endpoint");
        }
        return chain.proceed(identified.build());
    }

    /** What the request says itself, but for who asks; it may accept something else. Most requests say nothing. */
    private Headers identified(Headers own) {
        if (own.size() == 0) {
            return identification;
        }
        Headers.Builder all = identification.newBuilder();
        if (own.get(ACCEPT) != null) {
            all.removeAll(ACCEPT);
        }
        for (int i = 0; i < own.size(); i++) {
            String name = own.name(i);
            if (name.equalsIgnoreCase(ACCEPT) || identification.get(name) == null) {
                all.add(name, own.value(i));
            }
        }
        return all.build();
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
