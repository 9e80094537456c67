package io.github.helpdeskbuttons.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * Writes a new OpenPGP secret key without a passphrase into the file that the only argument names. It signs what is
 * checked and never published, on machines that hold no key and have no gpg.
 */
public final class ThrowAwayKey {
    private static final int BITS = 3072;

    private ThrowAwayKey() {}

    public static void main(String[] arguments) throws IOException, PGPException {
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]));
                OutputStream armored = ArmoredOutputStream.builder().build(file)) {
            PGPKeyPair pair = pair();
            PGPDigestCalculator checksum = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
            new PGPKeyRingGenerator(
                            PGPSignature.POSITIVE_CERTIFICATION,
                            pair,
                            "Thrown away after the check",
                            checksum,
                            null,
                            null,
                            new BcPGPContentSignerBuilder(
                                    pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                            null)
                    .generateSecretKeyRing()
                    .encode(armored);
        }
    }

    private static PGPKeyPair pair() throws PGPException {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(
                new RSAKeyGenerationParameters(BigInteger.valueOf(0x10001), new SecureRandom(), BITS, 100));
        return new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.RSA_GENERAL,
                generator.generateKeyPair(),
                new Date());
    }
}
