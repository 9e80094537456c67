package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredDocument;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentsAndConfigurationsTest {
    private ConnectWiseSimulator connectWise;
    private HelpdeskButtons buttons;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .settleWithin(Duration.ofMillis(20))
                .build();
    }

    @AfterEach
    void stop() {
        buttons.close();
        connectWise.close();
    }

    private static Attachment file(String name, String content) {
        return Attachment.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ButtonPress pressWith(Attachment... attachments) {
        return ButtonPress.builder()
                .email("dan@contoso.example")
                .message("m")
                .addAttachments(attachments)
                .build();
    }

    private Submission.Filed file(ButtonPress press) {
        return (Submission.Filed) buttons.submit(press);
    }

    private String internalNoteOf(Submission.Filed filed) {
        return connectWise.notes(filed.ticketId()).stream()
                .filter(note -> note.field("internalAnalysisFlag")
                        .filter("true"::equals)
                        .isPresent())
                .findFirst()
                .flatMap(note -> note.field("text"))
                .orElse("");
    }

    @Test
    void everyFileIsAttachedByteForByteUnderItsName() {
        Submission.Filed filed = file(pressWith(file("Bildschirm föto.png", "\u0000PNG"), file("log.txt", "log")));

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.documents(filed.ticketId()))
                .extracting(StoredDocument::fileName)
                .containsExactlyInAnyOrder("Bildschirm föto.png", "log.txt");
        assertThat(connectWise.documents(filed.ticketId()))
                .filteredOn(document -> document.fileName().equals("log.txt"))
                .allSatisfy(document -> assertThat(document.bytes()).hasValueSatisfying(bytes -> assertThat(bytes)
                        .isEqualTo("log".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void filesOfOneNameAreBothAttached() {
        Submission.Filed filed = file(pressWith(file("a.txt", "1"), file("a.txt", "2")));

        assertThat(connectWise.documents(filed.ticketId()))
                .extracting(StoredDocument::title)
                .containsExactlyInAnyOrder("a.txt", "a.txt (2)");
    }

    @Test
    void aFileNamedAsANumberedOneIsAttachedToo() {
        Submission.Filed filed = file(pressWith(file("a.txt", "1"), file("a.txt (2)", "2"), file("a.txt", "3")));

        assertThat(connectWise.documents(filed.ticketId()))
                .extracting(StoredDocument::title)
                .containsExactlyInAnyOrder("a.txt", "a.txt (2)", "a.txt (3)");
    }

    @Test
    void aNameOfControlCharactersAloneLosesNeitherTheFileNorTheOthers() {
        Submission.Filed filed = file(pressWith(file("\u0001", "1"), file("log.txt", "2")));

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.documents(filed.ticketId()))
                .extracting(StoredDocument::fileName)
                .containsExactlyInAnyOrder("file", "log.txt");
    }

    @Test
    void aTypeThatIsNoneDoesNotLoseTheFile() {
        Submission.Filed filed = file(pressWith(Attachment.builder()
                .fileName("a.txt")
                .contentType("what the form said; charset=?")
                .content(() -> new java.io.ByteArrayInputStream(new byte[] {1}))
                .build()));

        assertThat(connectWise.documents(filed.ticketId())).hasSize(1);
    }

    @Test
    void anUploadWhoseAnswerWasLostIsNotRepeated() {
        connectWise.fail(Fault.reset().afterTheChange().on("POST", "system/documents"));

        Submission.Filed filed = file(pressWith(file("a.txt", "1")));

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.documents(filed.ticketId())).hasSize(1);
        assertThat(connectWise.requestCount("POST", "system/documents")).isEqualTo(1);
    }

    @Test
    void anUploadThatWasLostOnItsWayIsRepeated() {
        connectWise.fail(Fault.reset().on("POST", "system/documents"));

        Submission.Filed filed = file(pressWith(file("a.txt", "1")));

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.documents(filed.ticketId())).hasSize(1);
    }

    @Test
    void aFileThatConnectWiseRefusesIsListedAndTheTicketStands() {
        connectWise.fail(Fault.error(413, "TooLarge", "too large").on("POST", "system/documents"));

        Submission.Filed filed = file(pressWith(file("a.txt", "1")));

        assertThat(connectWise.ticket(filed.ticketId())).isPresent();
        assertThat(filed.submissionErrors()).singleElement().satisfies(error -> {
            assertThat(error.part()).isEqualTo("attachment");
            assertThat(error.reason()).startsWith("\"a.txt\" could not be attached.");
        });
        assertThat(internalNoteOf(filed)).contains("Submission Errors", "a.txt");
    }

    @Test
    void aFileThatCannotBeReadIsListedAndTheTicketStands() {
        Submission.Filed filed = file(pressWith(Attachment.builder()
                .fileName("gone.txt")
                .content(() -> {
                    throw new IOException("gone");
                })
                .build()));

        assertThat(connectWise.ticket(filed.ticketId())).isPresent();
        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("attachment");
    }

    @Test
    void theComputerOfTheContactsCompanyIsLinked() {
        Submission.Filed filed = file(pressWith().toBuilder().hostname("mri-01").build());

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.configurationsOf(filed.ticketId()))
                .extracting(StoredRecord::id)
                .hasSize(1);
    }

    @Test
    void aComputerThatConnectWiseDoesNotKnowIsNoError() {
        Submission.Filed filed =
                file(pressWith().toBuilder().hostname("UNKNOWN-PC").build());

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.configurationsOf(filed.ticketId())).isEmpty();
    }

    @Test
    void aMissingPermissionToReadComputersIsListedAndTheTicketStands() {
        connectWise.denyPermission("Companies/Configurations");

        Submission.Filed filed = file(pressWith().toBuilder().hostname("MRI-01").build());

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("configuration");
    }

    private static final String LINKS = "service/tickets/\\d+/configurations";

    private Submission.Filed fileOnAComputer() {
        connectWise.addConfiguration("MRI workstation", "MRI-77", "Contoso");
        return file(pressWith().toBuilder().hostname("MRI-77").build());
    }

    @Test
    void aLinkWhoseAnswerWasLostIsNotRepeated() {
        connectWise.fail(Fault.reset().afterTheChange().on("POST", LINKS));

        Submission.Filed filed = fileOnAComputer();

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.configurationsOf(filed.ticketId())).hasSize(1);
        assertThat(connectWise.requestCount("POST", LINKS)).isEqualTo(1);
    }

    @Test
    void aLinkThatWasLostOnItsWayIsRepeated() {
        connectWise.fail(Fault.reset().on("POST", LINKS));

        Submission.Filed filed = fileOnAComputer();

        assertThat(filed.submissionErrors()).isEmpty();
        assertThat(connectWise.configurationsOf(filed.ticketId())).hasSize(1);
        assertThat(connectWise.requestCount("POST", LINKS)).isEqualTo(2);
    }

    @Test
    void aLinkThatIsLostAgainAndAgainIsListedAfterThreeTries() {
        connectWise.fail(Fault.reset().on("POST", LINKS).always());

        Submission.Filed filed = fileOnAComputer();

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("configuration");
        assertThat(connectWise.requestCount("POST", LINKS)).isEqualTo(3);
    }

    @Test
    void aLinkThatIsThereAlreadyIsNoError() {
        connectWise.fail(Fault.error(409, "ObjectExists", "there").on("POST", LINKS));

        assertThat(fileOnAComputer().submissionErrors()).isEmpty();
    }

    @Test
    void aLinkThatConnectWiseRefusesIsListedAndNotRepeated() {
        connectWise.fail(Fault.error(400, "InvalidObject", "no").on("POST", LINKS));

        Submission.Filed filed = fileOnAComputer();

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("configuration");
        assertThat(connectWise.requestCount("POST", LINKS)).isEqualTo(1);
    }

    @Test
    void aLikelyNameThatIsNotTheComputersIsNotLinked() {
        connectWise.addConfiguration("Another", "MRI-777", "Contoso");

        Submission.Filed filed = fileOnAComputer();

        assertThat(connectWise.configurationsOf(filed.ticketId())).hasSize(1);
    }

    @Test
    void anUploadThatIsLostAgainAndAgainIsListedAfterThreeTries() {
        connectWise.fail(Fault.reset().on("POST", "system/documents").always());

        Submission.Filed filed = file(pressWith(file("a.txt", "1")));

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("attachment");
        assertThat(connectWise.requestCount("POST", "system/documents")).isEqualTo(3);
    }

    @Test
    void aNoteThatCannotBeAddedCostsTheNoteAndNotTheReceipt() {
        connectWise.fail(Fault.error(413, "TooLarge", "too large").on("POST", "system/documents"));
        connectWise.fail(Fault.error(403, "Security", "no").on("POST", "service/tickets/\\d+/notes"));

        Submission.Filed filed = file(pressWith(file("a.txt", "1")));

        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("attachment");
    }

    @Test
    void aNoteLayoutThatFailsLateGivesTheStandardNote() {
        connectWise.fail(Fault.error(413, "TooLarge", "too large").on("POST", "system/documents"));
        try (HelpdeskButtons other = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .internalNoteLayout(content -> {
                    if (content.submissionErrors().isEmpty()) {
                        return "";
                    }
                    throw new IllegalStateException("no");
                })
                .build()) {
            Submission.Filed filed = (Submission.Filed) other.submit(pressWith(file("a.txt", "1")));

            assertThat(internalNoteOf(filed)).startsWith("Submission Errors\n- attachment: ");
        }
    }
}
