package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ButtonPressJsonTest {

    @Test
    void everyMemberIsReadByTheNameOfItsAccessor() {
        ButtonPress press = ButtonPress.fromJson(
                """
                {"id": "p-7", "name": "Dan Jump", "email": "dan@contoso.example", "phone": "1", "cell": "2",
                 "businessName": "Contoso", "message": "No boot", "selections": ["A", "B"], "hostname": "MRI-01",
                 "ip": "10.0.0.1", "mac": "00-15", "appendedTexts": ["x", "y"], "pressedAt": "2026-03-02T08:14:09Z",
                 "attachments": [{"fileName": "a.txt", "contentType": "text/plain", "content": "aGVsbG8="}]}
                """);

        assertThat(press.toBuilder().attachments(java.util.List.of()).build())
                .isEqualTo(ButtonPress.builder()
                        .id("p-7")
                        .name("Dan Jump")
                        .email("dan@contoso.example")
                        .phone("1")
                        .cell("2")
                        .businessName("Contoso")
                        .message("No boot")
                        .addSelections("A", "B")
                        .hostname("MRI-01")
                        .ip("10.0.0.1")
                        .mac("00-15")
                        .addAppendedTexts("x", "y")
                        .pressedAt(Instant.parse("2026-03-02T08:14:09Z"))
                        .build());
        assertThat(press.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.fileName()).isEqualTo("a.txt");
            assertThat(attachment.contentType()).isEqualTo("text/plain");
            assertThat(content(attachment)).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void theFormsOwnNameOfTheBusinessIsReadToo() {
        assertThat(ButtonPress.fromJson("{\"business_name\": \"Contoso\"}").businessName())
                .isEqualTo("Contoso");
    }

    @Test
    void unknownMembersAreIgnored() {
        assertThat(ButtonPress.fromJson("{\"message\": \"m\", \"brandNew\": {\"a\": [1]}}")
                        .message())
                .isEqualTo("m");
    }

    @Test
    void nullCountsAsNotGiven() {
        ButtonPress press = ButtonPress.fromJson(
                "{\"name\": null, \"selections\": null, \"appendedTexts\": [null, \"x\"], \"pressedAt\": null}");

        assertThat(press.name()).isEmpty();
        assertThat(press.selections()).isEmpty();
        assertThat(press.appendedTexts()).containsExactly("x");
        assertThat(press.pressedAt()).isEmpty();
    }

    @Test
    void aPressWithoutAnIdIsGivenOne() {
        assertThat(ButtonPress.fromJson("{}").id()).isNotBlank();
        assertThat(ButtonPress.fromJson("{}").id())
                .isNotEqualTo(ButtonPress.fromJson("{}").id());
    }

    @Test
    void anAttachmentIsWrittenAsBase64(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("log.bin"), new byte[] {0, 1, (byte) 0xff});
        String json = ButtonPress.builder()
                .addAttachments(Attachment.of(file))
                .build()
                .toJson();

        assertThat(json).contains(Base64.getEncoder().encodeToString(new byte[] {0, 1, (byte) 0xff}));
        assertThat(content(ButtonPress.fromJson(json).attachments().get(0))).containsExactly(0, 1, 0xff);
    }

    @Test
    void anAttachmentThatIsGoneIsAnError(@TempDir Path folder) {
        ButtonPress press = ButtonPress.builder()
                .id("p-1")
                .addAttachments(Attachment.of(folder.resolve("gone.txt")))
                .build();

        assertThatThrownBy(press::toJson)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("p-1");
    }

    @Test
    void whatIsNoPressIsRefusedWithItsPlaceAndWithoutItsText() {
        assertThatThrownBy(() ->
                        ButtonPress.fromJson("{\"message\": \"my secret words\", \"selections\": \"more secrets\"}"))
                .isInstanceOf(InvalidPressException.class)
                .hasMessageContaining("selections")
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("secret")
                .hasNoCause();
        for (String broken : new String[] {"", "null", "[]", "{", "\"secret\"", "{\"message\": \"secret", "{} {}"}) {
            assertThatThrownBy(() -> ButtonPress.fromJson(broken))
                    .as(broken)
                    .isInstanceOf(InvalidPressException.class)
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }

    @Test
    void anIdThatConnectWiseCannotHoldIsRefused() {
        assertThatThrownBy(() -> ButtonPress.fromJson("{\"id\": \"" + "x".repeat(101) + "\"}"))
                .isInstanceOf(InvalidPressException.class)
                .hasMessageContaining("100");
        for (String id : new String[] {"", " ", "a b", "x\"", "x\\", "50%", "é", "a\n"}) {
            assertThatThrownBy(() -> ButtonPress.builder().id(id).build())
                    .as(id)
                    .isInstanceOf(InvalidPressException.class);
        }
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBackTheSame(@ForAll("presses") ButtonPress press) {
        assertThat(ButtonPress.fromJson(press.toJson())).isEqualTo(press);
    }

    @Property(tries = 300)
    void textFormsShowNothingThatAPersonTyped(@ForAll("presses") ButtonPress press) {
        ButtonPress marked = press.toBuilder()
                .name("MARK")
                .email("MARK")
                .message("MARK")
                .phone("MARK")
                .cell("MARK")
                .businessName("MARK")
                .hostname("MARK")
                .ip("MARK")
                .mac("MARK")
                .selections(java.util.List.of("MARK"))
                .appendedTexts(java.util.List.of("MARK"))
                .addAttachments(Attachment.of("MARK", new byte[0]))
                .build();
        assertThat(marked.toString()).contains(press.id()).doesNotContain("MARK");
    }

    @Provide
    Arbitrary<ButtonPress> presses() {
        return Presses.any();
    }

    private static byte[] content(Attachment attachment) {
        try (InputStream in = attachment.content().open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
