package io.github.helpdeskbuttons.connectwise;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The address of a ConnectWise server, in the form that people type: {@code yourconnectwiseinstance.com/v4_6_release}.
 *
 * <p>The connection is always encrypted; plain {@code http} is accepted for a loopback address alone, where a test
 * double listens. The hosts of the ConnectWise cloud are changed to the ones that answer the API, such as
 * {@code na.myconnectwise.net} to {@code api-na.myconnectwise.net}. Immutable and thread safe.
 *
 * <p>Get one from {@link #parse(String)}.
 */
public final class Endpoint {

    private static final String VERSION = "v4_6_release";
    private static final String API_PATH = "/" + VERSION + "/apis/3.0/";
    private static final String TICKET_LINK =
            "/" + VERSION + "/services/system_io/Service/fv_sr100_request.rails?service_recid=";
    private static final String EXAMPLE = "Type the address as in yourconnectwiseinstance.com/" + VERSION + ".";
    private static final Set<String> CLOUD_HOSTS = Set.of(
            "na.myconnectwise.net",
            "eu.myconnectwise.net",
            "au.myconnectwise.net",
            "aus.myconnectwise.net",
            "za.myconnectwise.net",
            "staging.connectwisedev.com");
    private static final String API_PREFIX = "api-";
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(\\d|\\d\\d|1\\d\\d|2[0-4]\\d|25[0-5])){3}|::1");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?|[0-9a-f:.]*:[0-9a-f:.]*");
    private static final Pattern OTHER_VERSION = Pattern.compile("(?i)v\\d[\\w.]{0,30}");
    private static final Pattern API_SUFFIX = Pattern.compile("(?i)/" + VERSION + "(/apis(/3\\.0)?)?");

    private final URI apiBase;
    private final URI webBase;
    private final String ticketLink;

    private Endpoint(HttpUrl web) {
        String host = web.host();
        this.webBase = web.uri();
        this.ticketLink = webBase.resolve(TICKET_LINK).toString();
        this.apiBase = CLOUD_HOSTS.contains(host)
                ? web.newBuilder()
                        .host(API_PREFIX + host)
                        .build()
                        .resolve(API_PATH)
                        .uri()
                : web.resolve(API_PATH).uri();
    }

    /**
     * Reads an address as an MSP types or pastes it.
     *
     * <p>{@code https://}, a slash at the end, and the whole path {@code /v4_6_release/apis/3.0/} are accepted, and so is
     * a host without any path, since the path is the same on every server. White space at both ends is dropped.
     *
     * @param text such as {@code yourconnectwiseinstance.com/v4_6_release}
     * @return the server at this address
     * @throws IllegalArgumentException if it is no such address: another scheme than https, another version segment,
     *     another path, user info, a query or a fragment; the message says which and what to type, and shows no
     *     credential that was typed by mistake
     */
    public static Endpoint parse(String text) {
        Objects.requireNonNull(text, "text");
        String address = PastedText.trim(text);
        if (address.isEmpty()) {
            throw malformed("is empty");
        }
        if (PastedText.hasUnprintable(address)) {
            throw malformed("has white space, a control character or an invisible character inside");
        }
        if (address.indexOf('\\') >= 0) {
            throw malformed("has a backslash inside");
        }
        HttpUrl url = url(address);
        checkParts(address, url);
        checkPath(url);
        return new Endpoint(webOf(url));
    }

    private static HttpUrl url(String address) {
        var parts = SCHEME.matcher(address);
        boolean hasScheme = parts.matches();
        String scheme = hasScheme ? parts.group(1).toLowerCase(Locale.ROOT) : "https";
        String rest = hasScheme ? parts.group(2) : address;
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw malformed("does not begin with https://");
        }
        if (rest.isEmpty() || rest.startsWith("/")) {
            throw malformed("has no host");
        }
        HttpUrl url = HttpUrl.parse(scheme + "://" + rest);
        if (url == null || !HOST.matcher(url.host()).matches() || HttpUrl.parse(url.toString()) == null) {
            throw malformed("has no valid host and port");
        }
        if (!url.isHttps() && !LOOPBACK.matcher(url.host()).matches()) {
            throw malformed("begins with http://, which would send the credentials in clear text; use https");
        }
        return url;
    }

    private static void checkParts(String address, HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty() || address.indexOf('@') >= 0) {
            throw malformed("has a user name or password in it; credentials belong into the API key");
        }
        if (address.indexOf('?') >= 0) {
            throw malformed("has a query (what follows the ?); leave it out");
        }
        if (address.indexOf('#') >= 0) {
            throw malformed("has a fragment (what follows the #); leave it out");
        }
    }

    private static void checkPath(HttpUrl url) {
        String path = url.encodedPath().replaceFirst("/+$", "");
        if (path.isEmpty() || API_SUFFIX.matcher(path).matches()) {
            return;
        }
        String first = url.encodedPathSegments().get(0);
        if (OTHER_VERSION.matcher(first).matches() && !first.equalsIgnoreCase(VERSION)) {
            throw malformed("has the version " + first
                    + "; this is the version of the API, not of ConnectWise, and is always " + VERSION);
        }
        throw malformed("has a path that is not the API's; the path is /" + VERSION);
    }

    /** The address that technicians open: the same host without the cloud's {@code api-}, and no path. */
    private static HttpUrl webOf(HttpUrl url) {
        String host =
                url.host().endsWith(".") ? url.host().substring(0, url.host().length() - 1) : url.host();
        if (host.startsWith(API_PREFIX) && CLOUD_HOSTS.contains(host.substring(API_PREFIX.length()))) {
            host = host.substring(API_PREFIX.length());
        }
        return new HttpUrl.Builder()
                .scheme(url.scheme())
                .host(host)
                .port(url.port())
                .build();
    }

    /** {@return where the REST API is: an absolute URI that ends in {@code /v4_6_release/apis/3.0/}} */
    public URI apiBase() {
        return apiBase;
    }

    /**
     * Makes the link that a technician opens to see a ticket in the browser.
     *
     * @param ticketId the ticket's record id
     * @return an absolute URI
     * @throws IllegalArgumentException if the id is not positive
     */
    public URI ticketLink(long ticketId) {
        if (ticketId <= 0) {
            throw new IllegalArgumentException("ticketId is " + ticketId + "; a ticket's id is positive");
        }
        return URI.create(ticketLink + ticketId);
    }

    /** {@return where people log in: the same server without a path, and in the cloud without the {@code api-}} */
    public URI webBase() {
        return webBase;
    }

    private static IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException("The endpoint " + what + ". " + EXAMPLE);
    }

    /** Whether the other object is an endpoint of the same server. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Endpoint that && apiBase.equals(that.apiBase) && webBase.equals(that.webBase);
    }

    @Override
    public int hashCode() {
        return Objects.hash(apiBase, webBase);
    }

    /** Shows the address of the API. */
    @Override
    public String toString() {
        return apiBase.toString();
    }
}
