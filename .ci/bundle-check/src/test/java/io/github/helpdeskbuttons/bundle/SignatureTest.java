package io.github.helpdeskbuttons.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.bc.BcPGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {
    static List<String> contents() {
        return Bundle.contents();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void isOfTheKeyThatWasGiven(String path) throws IOException, PGPException {
        assertThat(verifies(Bundle.bytes(path), Bundle.bytes(path + ".asc"))).isTrue();
    }

    @Test
    void ofOtherBytesIsRefused() throws IOException, PGPException {
        String jar = Bundle.path("helpdesk-buttons-core", ".jar");
        String otherJar = Bundle.path("helpdesk-buttons-rules-dsl", ".jar");

        assertThat(verifies(Bundle.bytes(otherJar), Bundle.bytes(jar + ".asc"))).isFalse();
    }

    private static boolean verifies(byte[] content, byte[] armored) throws IOException, PGPException {
        try (InputStream stream = PGPUtil.getDecoderStream(new ByteArrayInputStream(armored))) {
            PGPSignatureList signatures = (PGPSignatureList) new BcPGPObjectFactory(stream).nextObject();
            assertThat(signatures).hasSize(1);
            PGPSignature signature = signatures.get(0);
            signature.init(new BcPGPContentVerifierBuilderProvider(), key(signature.getKeyID()));
            signature.update(content);
            return signature.verify();
        }
    }

    private static PGPPublicKey key(long id) throws IOException, PGPException {
        byte[] key = System.getenv("MAVEN_GPG_KEY").getBytes(US_ASCII);
        try (InputStream stream = PGPUtil.getDecoderStream(new ByteArrayInputStream(key))) {
            PGPSecretKeyRingCollection keys = new BcPGPSecretKeyRingCollection(stream);
            assertThat(keys.contains(id)).as("the signature is of the key in MAVEN_GPG_KEY").isTrue();
            return keys.getSecretKey(id).getPublicKey();
        }
    }
}
