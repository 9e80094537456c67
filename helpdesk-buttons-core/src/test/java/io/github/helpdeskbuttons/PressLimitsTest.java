package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A press that is read keeps its limits, or is refused with the limit's name. */
class PressLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "phone", "cell", "businessName", "message", "hostname", "ip", "mac"})
    void aTextMayBeAsLongAsItsLimit(String member) {
        PressLimits limits = PressLimits.builder().longestText(5).build();

        assertThat(ButtonPress.fromJson("{\"" + member + "\": \"12345\"}", limits))
                .isNotNull();
        assertThatThrownBy(() -> ButtonPress.fromJson("{\"" + member + "\": \"secret\"}", limits))
                .isInstanceOf(InvalidPressException.class)
                .hasMessage("Member " + member
                        + " of the press has 6 characters; at most 5 are allowed. Send less, or raise "
                        + "PressLimits.longestText where the press is read.");
    }

    @ParameterizedTest
    @CsvSource({"selections, mostSelections", "appendedTexts, mostAppendedTexts"})
    void aListMayHaveAsManyElementsAsItsLimit(String member, String limit) {
        PressLimits limits = PressLimits.builder()
                .mostSelections(2)
                .mostAppendedTexts(2)
                .longestText(6)
                .build();

        assertThat(ButtonPress.fromJson("{\"" + member + "\": [\"a\", \"b\"]}", limits))
                .isNotNull();
        assertThatThrownBy(() -> ButtonPress.fromJson("{\"" + member + "\": [\"a\", \"b\", \"c\"]}", limits))
                .isInstanceOf(InvalidPressException.class)
                .hasMessageContaining("Member " + member + " of the press has 3 elements; at most 2")
                .hasMessageContaining("PressLimits." + limit);
        assertThatThrownBy(() -> ButtonPress.fromJson("{\"" + member + "\": [\"a\", \"secrets\"]}", limits))
                .isInstanceOf(InvalidPressException.class)
                .hasMessageContaining("Member " + member + "[1] of the press has 7 characters")
                .hasMessageNotContaining("secrets");
    }

    @Test
    void attachmentsAreLimitedInNumber() {
        PressLimits limits = PressLimits.builder().mostAttachments(1).build();

        assertThat(ButtonPress.fromJson(withAttachments(1, 3), limits).attachments())
                .hasSize(1);
        assertThatThrownBy(() -> ButtonPress.fromJson(withAttachments(2, 3), limits))
                .isInstanceOf(InvalidPressException.class)
                .hasMessageContaining("Member attachments of the press has 2 elements; at most 1");
    }

    @Test
    void anAttachmentIsLimitedInItsDecodedSize() {
        PressLimits limits = PressLimits.builder().largestAttachment(100).build();

        assertThat(ButtonPress.fromJson(withAttachments(1, 100), limits).attachments())
                .hasSize(1);
        assertThatThrownBy(() -> ButtonPress.fromJson(withAttachments(1, 101), limits))
                .isInstanceOf(InvalidPressException.class)
                .hasMessageContaining("Member attachments[0].content of the press has 101 bytes; at most 100");
    }

    @Test
    void theNameAndTypeOfAnAttachmentAreTextsToo() {
        PressLimits limits = PressLimits.builder().longestText(5).build();

        assertThatThrownBy(() -> ButtonPress.fromJson(withAttachments(1, 1), limits))
                .hasMessageContaining("Member attachments[0].fileName of the press has 6 characters");
        assertThatThrownBy(() -> ButtonPress.fromJson(
                        "{\"attachments\": [{\"fileName\": \"a\", \"contentType\": \"text/plain\", \"content\": \"\"}]}",
                        limits))
                .hasMessageContaining("Member attachments[0].contentType of the press has 10 characters");
    }

    @Test
    void theWholeTextIsLimitedBeforeItIsRead() {
        PressLimits limits = PressLimits.builder().longestJson(10).build();

        assertThat(ButtonPress.fromJson("{         ".substring(0, 9) + "}", limits))
                .isNotNull();
        assertThatThrownBy(() -> ButtonPress.fromJson("no JSON at all", limits))
                .isInstanceOf(InvalidPressException.class)
                .hasMessage("The JSON of the press has 14 characters; at most 10 are allowed. Send less, or raise "
                        + "PressLimits.longestJson where the press is read.");
    }

    @Test
    void theStandardLimitsLetAMessageOf200KilobytesAndAFileOf20MegabytesThrough() {
        String json = "{\"message\": \"" + "x".repeat(200_000) + "\", "
                + withAttachments(1, 20_000_000).substring(1);

        assertThat(ButtonPress.fromJson(json).attachments()).hasSize(1);
    }

    @Test
    void aNegativeLimitIsRefusedByName() {
        assertThatThrownBy(() -> PressLimits.builder().mostAttachments(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mostAttachments is -1");
    }

    private static String withAttachments(int count, int bytes) {
        String one = "{\"fileName\": \"file.x\", \"contentType\": \"a/b\", \"content\": \""
                + Base64.getEncoder().encodeToString(new byte[bytes]) + "\"}";
        return "{\"attachments\": [" + String.join(",", java.util.Collections.nCopies(count, one)) + "]}";
    }
}
