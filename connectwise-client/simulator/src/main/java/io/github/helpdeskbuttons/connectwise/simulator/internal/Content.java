package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.nio.ByteBuffer;
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

    static Content of(ByteBuffer content, boolean keep) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(content.duplicate());
            byte[] digest = sha256.digest();
            Optional<byte[]> kept = keep ? Optional.of(copy(content)) : Optional.empty();
            return new Content(kept, content.remaining(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] copy(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }
}
