package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @Test
    void readsTheKeyOfTheManual() {
        ApiKey key = ApiKey.parse("Comp_a+123asd4asabcd:asdf38judj234");

        assertThat(key.companyId()).isEqualTo("Comp_a");
        assertThat(decoded(key)).isEqualTo("Comp_a+123asd4asabcd:asdf38judj234");
    }

    @ParameterizedTest
    @ValueSource(strings = {" c+a:b", "c+a:b\r\n", "\t\u00a0c+a:b\u2028", "\ufeffc+a:b\u200b"})
    void dropsWhatAPasteLeftAtTheEnds(String pasted) {
        assertThat(ApiKey.parse(pasted)).isEqualTo(ApiKey.parse("c+a:b"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "'  ', is empty",
        "Compsecret1:secret2, no +",
        "Comp+secret1secret2, no :",
        "+secret1:secret2, empty company id",
        "Comp+:secret2, empty public key",
        "Comp+secret1:, empty private key",
        "secret1:x+secret2:y, before the +",
        "'Comp+secret1: secret2', white space",
    })
    void refusesAMalformedKeyAndSaysWhatIsWrong(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.parse(text))
                .withMessageContaining(problem)
                .withMessageContaining("Comp_a+publickey:privatekey")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("secret1", "secret2"));
    }

    @Property
    void refusesControlAndInvisibleCharactersInside(@ForAll("unprintable") String unprintable) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.parse("Comp+sec" + unprintable + "ret1:secret2"))
                .withMessageContaining("inside")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("ret1", "secret2"));
    }

    @Provide
    Arbitrary<String> unprintable() {
        return Arbitraries.of(
                " ", "\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u00a0", "\u200b", "\ufeff", "\ud800");
    }

    @Property
    void survivesBeingTypedAndNeverShowsItsSecrets(
            @ForAll("companyId") String companyId,
            @ForAll("publicKey") String publicKey,
            @ForAll("privateKey") String secret) {
        ApiKey key = ApiKey.parse(" " + companyId + "+" + publicKey + ":" + secret + "\n");

        assertThat(key.companyId()).isEqualTo(companyId);
        assertThat(decoded(key)).isEqualTo(companyId + "+" + publicKey + ":" + secret);
        assertThat(key).hasToString("ApiKey[companyId=" + companyId + "]");
        assertThat(key).isEqualTo(ApiKey.parse(companyId + "+" + publicKey + ":" + secret));
        assertThat(key).isNotEqualTo(ApiKey.parse(companyId + "+" + publicKey + ":" + secret + "x"));
    }

    @Provide
    Arbitrary<String> companyId() {
        return printable().filter(text -> !text.contains("+") && !text.contains(":"));
    }

    @Provide
    Arbitrary<String> publicKey() {
        return printable().filter(text -> !text.contains(":"));
    }

    @Provide
    Arbitrary<String> privateKey() {
        return printable();
    }

    private static Arbitrary<String> printable() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('ä', 'ß', 'İ', '漢')
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    private static String decoded(ApiKey key) {
        String header = key.authorization();
        assertThat(header).startsWith("Basic ");
        return new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
    }
}
