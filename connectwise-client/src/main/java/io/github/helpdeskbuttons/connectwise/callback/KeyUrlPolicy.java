package io.github.helpdeskbuttons.connectwise.callback;

import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Decides which addresses a key may be asked from. The address comes from whoever sent the request, so it must be
 * written so plainly that two parsers which differ on everything odd ({@link URI} is strict, {@link HttpUrl} reads like
 * a browser) agree on its host.
 */
final class KeyUrlPolicy {

    private static final int MAX_LENGTH = 2_000;

    private final List<TrustedHost> hosts;

    KeyUrlPolicy(List<TrustedHost> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /** Gives the address, or throws if it is not one of a configured host. */
    URI check(String text) {
        if (text.length() > MAX_LENGTH) {
            throw untrusted("is longer than " + MAX_LENGTH + " characters");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')) {
            throw untrusted("has a space, a backslash or a character that is not ASCII");
        }
        URI strict = strict(text);
        HttpUrl lenient = HttpUrl.parse(text);
        if (lenient == null) {
            throw untrusted("is not an https address");
        }
        if (strict.getRawUserInfo() != null
                || !lenient.username().isEmpty()
                || !lenient.password().isEmpty()) {
            throw untrusted("has a user name or password");
        }
        if (strict.getRawFragment() != null) {
            throw untrusted("has a fragment");
        }
        if (!agree(strict, lenient)) {
            throw untrusted("can be read in two ways");
        }
        if (hosts.stream().noneMatch(host -> host.serves(lenient))) {
            throw untrusted("is not https, or not at the host and port that were configured");
        }
        return strict;
    }

    private URI strict(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            // Not kept as the cause: its message quotes the address.
            throw untrusted("is not a valid address");
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw untrusted("has no plain scheme and host");
        }
        return uri;
    }

    private static boolean agree(URI strict, HttpUrl lenient) {
        int port = strict.getPort() < 0 ? HttpUrl.defaultPort(lenient.scheme()) : strict.getPort();
        return strict.getScheme().equalsIgnoreCase(lenient.scheme())
                && TrustedHost.bare(strict.getHost()).equals(lenient.host())
                && port == lenient.port();
    }

    private CallbackRejectedException untrusted(String what) {
        String expected = hosts.stream().map(TrustedHost::toString).collect(Collectors.joining(", "));
        return new CallbackRejectedException(
                Reason.UNTRUSTED_KEY_URL,
                "The key address (Metadata.key_url) " + what + "; configured is " + expected
                        + ". Nothing was requested. Answer 403; if real callbacks are rejected, add the host that your"
                        + " ConnectWise names, such as both na.myconnectwise.net and api-na.myconnectwise.net.");
    }
}
