package io.github.helpdeskbuttons.connectwise.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last thing before the wire: notes that a request is about to be sent, and sees to it that a write is sent once.
 *
 * <p>OkHttp itself sends a request again after a 503 with {@code Retry-After: 0}, even a POST. Hence that header is taken
 * out of OkHttp's sight, and a second sending within one attempt is refused.
 */
final class WireInterceptor implements Interceptor {

    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Attempt attempt = chain.call().tag(Attempt.class);
        if (attempt == null) {
            return chain.proceed(request);
        }
        if (attempt.isSent() && !attempt.target().isRead()) {
            throw new IOException("refused to send a write twice within one attempt");
        }
        attempt.markSent();
        Response response = chain.proceed(request);
        attempt.setStatus(response.code());
        String retryAfter = response.header(RETRY_AFTER);
        if (retryAfter == null) {
            return response;
        }
        attempt.setRetryAfter(retryAfter);
        return response.newBuilder().removeHeader(RETRY_AFTER).build();
    }
}
