package io.github.helpdeskbuttons.outbox;

import io.github.helpdeskbuttons.outbox.internal.AesGcmCipher;
import javax.crypto.SecretKey;

/**
 * Encrypts what the outbox keeps of presses; meant to be implemented by hosts that have a key service.
 *
 * <p>Bodies, refusals and attachments pass through it, attachments in pieces of 64 KB. Ids, states, times, error messages
 * and ticket numbers do not; they hold nothing that a person typed. It must be thread safe. What it throws keeps the
 * press from being accepted, or fails the attempt, which is made again.
 *
 * <p>Give one to {@link Outbox#cipher(PressCipher)}; {@link #aesGcm(SecretKey)} makes a good one.
 */
public interface PressCipher {

    /**
     * Encrypts one piece.
     *
     * @param plain the piece, perhaps empty
     * @param place where it belongs; a cipher with authentication binds the piece to it, so that pieces cannot be exchanged
     * @return the encrypted piece, at most 4 KB longer
     */
    byte[] encrypt(byte[] plain, String place);

    /**
     * Decrypts one piece.
     *
     * @param encrypted what {@link #encrypt(byte[], String)} gave, now or years ago
     * @param place where it belongs, as it was then
     * @return the plain piece
     */
    byte[] decrypt(byte[] encrypted, String place);

    /**
     * Makes a cipher of AES in Galois/Counter mode, with a new random nonce for each piece, bound to its place.
     *
     * @param key an AES key of 128, 192 or 256 bits; it cannot be changed later, so a host that changes keys writes its
     *     own cipher
     * @return the cipher
     */
    static PressCipher aesGcm(SecretKey key) {
        return new AesGcmCipher(key);
    }
}
