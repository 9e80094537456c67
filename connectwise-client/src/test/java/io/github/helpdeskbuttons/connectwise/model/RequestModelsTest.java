package io.github.helpdeskbuttons.connectwise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestModelsTest {

    @Test
    void aNoteBelongsSomewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> NewNote.builder().text("x").resolutionFlag(false).build())
                .withMessageContaining("internalAnalysisFlag");
    }

    @Test
    void aNoteSaysSomethingAndIsNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> NewNote.builder().text(" ").resolutionFlag(true).build())
                .withMessageContaining("text is blank");
        assertThat(NewNote.builder().text("secret").resolutionFlag(true).build().toString())
                .doesNotContain("secret");
    }

    @Test
    void aMergeNeedsATicketThatIsMerged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketMerge.builder().build())
                .withMessageContaining("mergeTicketIds");
    }

    @Test
    void aCallbacksDescriptionIsShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewCallback.builder()
                        .url("https://x.example")
                        .objectId(1)
                        .type("ticket")
                        .level("owner")
                        .description("x".repeat(101))
                        .build())
                .withMessageContaining("description has 101");
    }

    @Test
    void aCallbackSaysWhatItIsAbout() {
        NewCallback callback = NewCallback.builder()
                .url("https://x.example")
                .objectId(1)
                .type("ticket")
                .level("owner")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> callback.toBuilder().type(" ").build())
                .withMessageContaining("type is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callback.toBuilder().level("").build())
                .withMessageContaining("level is blank");
    }

    @Test
    void aPatchChangesSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> Patch.builder().build());
    }

    @Test
    void aPatchShowsFieldsAndNoValues() {
        Patch patch = Patch.builder()
                .set(TicketFields.SUMMARY, "secret")
                .remove(TicketFields.OWNER)
                .build();

        assertThat(patch).hasToString("Patch[replace summary, remove owner]");
        assertThat(patch)
                .isEqualTo(Patch.builder()
                        .set(TicketFields.SUMMARY, "secret")
                        .remove(TicketFields.OWNER)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/status", "status/", "a b", "a//b", "a.b", "0a"})
    void aPatchFieldIsAPathWithoutASlashAtItsBeginning(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> PatchField.of(path));
    }

    @Test
    void aDocumentNeedsRecordNameAndContent() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> NewDocument.builder().recordId(1).fileName("a").build())
                .withMessageContaining("content is not set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDocument.builder().contentType("image"))
                .withMessageContaining("image/png");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDocument.builder()
                        .recordId(1)
                        .fileName(" ")
                        .content(new byte[0])
                        .build())
                .withMessageContaining("fileName");
        assertThat(NewDocument.builder()
                        .recordId(1)
                        .fileName("secret.txt")
                        .content(new byte[0])
                        .build()
                        .toString())
                .doesNotContain("secret");
    }
}
