package io.github.helpdeskbuttons.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksumTest {
    private static final Map<String, String> ALGORITHMS =
            Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512");

    static List<String> contents() {
        return Bundle.contents();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void allFourAreThereAndRight(String path) throws NoSuchAlgorithmException {
        for (Map.Entry<String, String> kind : ALGORITHMS.entrySet()) {
            byte[] digest = MessageDigest.getInstance(kind.getValue()).digest(Bundle.bytes(path));
            assertThat(new String(Bundle.bytes(path + kind.getKey()), US_ASCII).strip())
                    .as(path + kind.getKey())
                    .isEqualTo(HexFormat.of().formatHex(digest));
        }
    }
}
