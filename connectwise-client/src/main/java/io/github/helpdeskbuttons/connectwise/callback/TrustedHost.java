package io.github.helpdeskbuttons.connectwise.callback;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A ConnectWise host as the receiver configured it.
 *
 * @param name in lower case, in the form of {@link HttpUrl#host()}
 * @param port empty where the scheme's own is meant
 */
record TrustedHost(String name, OptionalInt port) {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>[0-9]{1,5}))?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1");

    /** Reads {@code host} or {@code host:port}. */
    static TrustedHost parse(String text) {
        var parts = AUTHORITY.matcher(text);
        HttpUrl url = parts.matches() ? HttpUrl.parse("https://" + text + "/") : null;
        if (url == null || !url.host().equals(bare(parts.group("host")))) {
            // The text is not shown: somebody may have pasted credentials with it.
            throw new IllegalArgumentException("The ConnectWise host is no host name. Type it without https:// and"
                    + " without a path, as in api-na.myconnectwise.net or cw.example.com:8443.");
        }
        String port = parts.group("port");
        return new TrustedHost(url.host(), port == null ? OptionalInt.empty() : OptionalInt.of(url.port()));
    }

    /** Whether the address is on this host, over TLS unless it never leaves this machine. */
    boolean serves(HttpUrl url) {
        int expectedPort = port.orElse(HttpUrl.defaultPort(url.scheme()));
        return url.host().equals(name)
                && url.port() == expectedPort
                && (url.isHttps() || LOOPBACK.matcher(name).matches());
    }

    /** The host as {@link HttpUrl} writes it: in lower case, and an IPv6 address without its brackets. */
    static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }

    @Override
    public String toString() {
        String host = name.indexOf(':') < 0 ? name : "[" + name + "]";
        return port.isEmpty() ? host : host + ":" + port.getAsInt();
    }
}
