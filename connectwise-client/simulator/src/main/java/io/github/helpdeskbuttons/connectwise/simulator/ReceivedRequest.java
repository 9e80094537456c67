package io.github.helpdeskbuttons.connectwise.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it arrived at the simulator: what a test looks at to know what a client really sent.
 *
 * <p>Immutable. Get one from {@link ConnectWiseSimulator#requests()}, or as the argument of a {@link FaultPlan}.
 */
public final class ReceivedRequest {

    private static final String API_ROOT = "/v4_6_release/apis/3.0/";

    private final String method;
    private final String fullPath;
    private final String queryString;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private ReceivedRequest(ReceivedRequest request) {
        this.method = request.method;
        this.fullPath = request.fullPath;
        this.queryString = request.queryString;
        this.headers = request.headers;
        this.body = new byte[0];
    }

    ReceivedRequest(String method, String url, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        int question = url.indexOf('?');
        this.fullPath = question < 0 ? url : url.substring(0, question);
        this.queryString = question < 0 ? "" : url.substring(question + 1);
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
        this.headers = sorted;
        this.body = body;
    }

    ReceivedRequest withoutBody() {
        return new ReceivedRequest(this);
    }

    boolean isMultipart() {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** {@return the HTTP method, in upper case} */
    public String method() {
        return method;
    }

    /**
     * {@return the path below {@code /v4_6_release/apis/3.0/}, such as {@code service/tickets/7/notes}; for any other
     * address the whole path without its first slash, such as {@code login/companyinfo/training}} As sent: neither
     * decoded nor lowered.
     */
    public String path() {
        boolean api = fullPath.regionMatches(true, 0, API_ROOT, 0, API_ROOT.length());
        return api ? fullPath.substring(API_ROOT.length()) : fullPath.substring(1);
    }

    /** {@return the whole path as sent, with its first slash and without the query} */
    public String fullPath() {
        return fullPath;
    }

    /** {@return what followed the question mark, as sent; empty if there was none} */
    public String queryString() {
        return queryString;
    }

    /**
     * {@return the decoded value of a query parameter, the first one if it was repeated; parameter names are told apart
     * without regard to case, as the server does}
     *
     * @param name the name, in any case
     * @throws NullPointerException if {@code name} is null
     */
    public Optional<String> query(String name) {
        Objects.requireNonNull(name, "name");
        return QueryString.first(queryString, name);
    }

    /**
     * {@return the first value of a header, whatever the case of its name}
     *
     * @param name the name, in any case
     * @throws NullPointerException if {@code name} is null
     */
    public Optional<String> header(String name) {
        Objects.requireNonNull(name, "name");
        List<String> values = headers.getOrDefault(name, List.of());
        return values.stream().findFirst();
    }

    /** {@return all headers, {@code Authorization} included; read-only, looked up without regard to case} */
    public Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** {@return a copy of the body's bytes; empty if it had none} */
    public byte[] body() {
        return body.clone();
    }

    /** {@return the body's bytes, read-only and not copied: for large ones} Each call answers a buffer of its own. */
    public ByteBuffer bodyBuffer() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** {@return the body read as UTF-8; empty if it had none} */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the number of bytes of the body} */
    public int bodyLength() {
        return body.length;
    }

    /** Method and path; neither query, headers nor body, so that no personal data reaches a log. */
    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path();
    }
}
