package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What was uploaded as a document.
 *
 * @param bytes empty where the simulator was told to keep only length and digest
 */
public record Content(Optional<byte[]> bytes, long length, String sha256) {

    static Content of(byte[] bytes, boolean keep) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Content(
                    keep ? Optional.of(bytes) : Optional.empty(),
                    bytes.length,
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
