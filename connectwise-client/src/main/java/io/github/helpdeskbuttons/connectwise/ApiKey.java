package io.github.helpdeskbuttons.connectwise;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The credentials of a ConnectWise API member, in the form that people type: {@code CompanyId+publicKey:privateKey}.
 *
 * <p>The keys can be read by nobody but the client: {@link #toString()} and every exception leave them out. Immutable
 * and thread safe.
 *
 * <p>Get one from {@link #parse(String)}.
 */
public final class ApiKey {

    private static final String EXAMPLE =
            "An API key looks like Comp_a+publickey:privatekey, with a + between the company"
                    + " id and the public key and a : between the public and the private key.";

    private final String companyId;
    private final String publicKey;
    private final String privateKey;

    private ApiKey(String companyId, String publicKey, String privateKey) {
        this.companyId = companyId;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /**
     * Reads an API key as an MSP types or pastes it.
     *
     * <p>White space and line breaks at both ends are dropped. The first {@code +} ends the company id and the first
     * {@code :} after it ends the public key.
     *
     * @param text {@code CompanyId+publicKey:privateKey}
     * @return the key
     * @throws IllegalArgumentException if a part or a separator is missing, or if there is white space, a control
     *     character or an invisible one inside; the message shows a right key and nothing of the given text
     */
    public static ApiKey parse(String text) {
        Objects.requireNonNull(text, "text");
        String key = PastedText.trim(text);
        if (key.isEmpty()) {
            throw malformed("is empty");
        }
        if (PastedText.hasUnprintable(key)) {
            throw malformed("has white space, a control character or an invisible character inside");
        }
        int plus = key.indexOf('+');
        if (plus < 0) {
            throw malformed("has no + after the company id");
        }
        int colon = key.indexOf(':', plus + 1);
        if (colon < 0) {
            throw malformed("has no : between the public and the private key");
        }
        String companyId = part("company id", key.substring(0, plus));
        if (companyId.indexOf(':') >= 0) {
            throw malformed("has a : before the +");
        }
        return new ApiKey(
                companyId,
                part("public key", key.substring(plus + 1, colon)),
                part("private key", key.substring(colon + 1)));
    }

    /** {@return the company whose ConnectWise this is: the id typed on the login screen} It is no secret. */
    public String companyId() {
        return companyId;
    }

    /** The value of the {@code Authorization} header: a secret. */
    String authorization() {
        byte[] credentials = (companyId + "+" + publicKey + ":" + privateKey).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static String part(String name, String value) {
        if (value.isEmpty()) {
            throw malformed("has an empty " + name);
        }
        return value;
    }

    private static IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException("The API key " + what + ". " + EXAMPLE);
    }

    /** Whether the other object is an API key with the same company id and the same keys. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey that
                && companyId.equals(that.companyId)
                && publicKey.equals(that.publicKey)
                && privateKey.equals(that.privateKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(companyId, publicKey, privateKey);
    }

    /** Shows the company id alone. */
    @Override
    public String toString() {
        return "ApiKey[companyId=" + companyId + "]";
    }
}
