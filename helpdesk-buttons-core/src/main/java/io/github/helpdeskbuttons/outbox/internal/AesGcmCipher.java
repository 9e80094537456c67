package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.outbox.PressCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-GCM; each piece is its nonce, its cipher text and its tag. */
public final class AesGcmCipher implements PressCipher {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    /**
     * Makes one.
     *
     * @param key the key
     */
    public AesGcmCipher(SecretKey key) {
        this.key = Objects.requireNonNull(key, "key");
    }

    @Override
    public byte[] encrypt(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            byte[] encrypted = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, encrypted, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, encrypted, NONCE_BYTES);
            return encrypted;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A press could not be encrypted; is the key an AES key?", failure);
        }
    }

    @Override
    public byte[] decrypt(byte[] encrypted, String place) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(encrypted, 0, nonce, 0, Math.min(NONCE_BYTES, encrypted.length));
            return cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(encrypted, NONCE_BYTES, Math.max(0, encrypted.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new IllegalStateException(
                    "A press could not be decrypted: it was encrypted with another key, kept plain, or changed meanwhile.",
                    failure);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
