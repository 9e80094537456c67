package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.outbox.PressCipher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What comes out of the outbox is what went in, and only with the right key. */
class PressBodyProperties {
    private static final PressCipher CIPHER = PressCipher.aesGcm(new SecretKeySpec(new byte[16], "AES"));

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of("\ud800", "a\u0000b", "\"o'brien\" or 1=1", "🖨️", "\u007f\u0080", "\\u0041"));
    }

    @Property(tries = 300)
    void aPressComesOutAsItWentIn(
            @ForAll("texts") String message, @ForAll("texts") String name, @ForAll boolean encrypted) {
        PressBody bodies = new PressBody(encrypted ? CIPHER : PlainCipher.INSTANCE);
        ButtonPress press = ButtonPress.builder()
                .message(message)
                .name(name)
                .selections(List.of(name, message))
                .appendedTexts(List.of(message))
                .build();

        assertThat(bodies.read(press.id(), bodies.write(press), place -> InputStream::nullInputStream))
                .isEqualTo(press);
    }

    @Example
    void theContentOfAttachmentsIsNoPartOfTheBody() throws IOException {
        PressBody bodies = new PressBody(PlainCipher.INSTANCE);
        ButtonPress press = ButtonPress.builder()
                .addAttachments(Attachment.of("a.txt", "secret".getBytes(StandardCharsets.UTF_8)))
                .build();

        byte[] body = bodies.write(press);

        assertThat(new String(body, StandardCharsets.UTF_8)).contains("a.txt").doesNotContain("c2VjcmV0");
        Attachment read = bodies.read(press.id(), body, place -> () -> InputStream.nullInputStream())
                .attachments()
                .get(0);
        try (InputStream content = read.content().open()) {
            assertThat(content.readAllBytes()).isEmpty();
        }
    }

    @Example
    void anEncryptedBodyShowsNothingAndOpensOnlyInItsPlaceWithItsKey() {
        PressBody bodies = new PressBody(CIPHER);
        ButtonPress press =
                ButtonPress.builder().message("my password is hunter2").build();
        byte[] body = bodies.write(press);

        assertThat(new String(body, StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
        assertThatThrownBy(() -> bodies.read("another-press", body, place -> InputStream::nullInputStream))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another key");
        byte[] otherKey = new byte[16];
        otherKey[0] = 1;
        assertThatThrownBy(() -> new PressBody(PressCipher.aesGcm(new SecretKeySpec(otherKey, "AES")))
                        .read(press.id(), body, place -> InputStream::nullInputStream))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CIPHER.decrypt(new byte[3], "place")).isInstanceOf(IllegalStateException.class);
    }
}
