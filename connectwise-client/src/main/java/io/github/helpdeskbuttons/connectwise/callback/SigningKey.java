package io.github.helpdeskbuttons.connectwise.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One signing key of ConnectWise, and the check of a signature with it. Immutable; has no telling toString. */
final class SigningKey {

    /** The characters of the Base64 text of 32 bytes. */
    static final int SIGNATURE_LENGTH = 44;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningKey(SecretKeySpec key) {
        this.key = key;
    }

    /** Makes the key from the {@code signing_key} text: the HMAC key is the text's SHA-256. */
    static SigningKey of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SigningKey(new SecretKeySpec(hash, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one gave none.", e);
        }
    }

    /**
     * Tells whether the signature is that of the bytes. The texts are compared, not what they decode to: two Base64
     * texts can stand for the same bytes.
     */
    boolean signed(byte[] body, String signature) {
        byte[] expected = Base64.getEncoder().encode(hmac(body));
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256, but this one gave none.", e);
        }
    }
}
