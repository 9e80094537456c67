package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts lay out the texts of their tickets. */
class LayoutTest {
    private ConnectWiseSimulator connectWise;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private HelpdeskButtons.Builder buttons() {
        return HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId());
    }

    private Submission.Filed file(HelpdeskButtons.Builder builder, ButtonPress press) {
        try (HelpdeskButtons buttons = builder.build()) {
            return (Submission.Filed) buttons.submit(press);
        }
    }

    private List<String> notes(Submission.Filed filed, String flag) {
        return connectWise.notes(filed.ticketId()).stream()
                .filter(note -> note.field(flag).filter("true"::equals).isPresent())
                .map(note -> note.field("text").orElse(""))
                .toList();
    }

    @Test
    void aDescriptionIsAsTheHostLaysItOut() {
        Submission.Filed filed = file(
                buttons()
                        .descriptionLayout(content -> content.contactMatch() + ": "
                                + content.message().orElse("-") + " by "
                                + content.press().name()),
                Presses.emergency());

        assertThat(notes(filed, "detailDescriptionFlag"))
                .containsExactly("REGISTERED: The MRI workstation does not boot by Dan Jump");
    }

    @Test
    void aLayoutCanBuildOnTheStandardOne() {
        Submission.Filed filed = file(
                buttons()
                        .descriptionLayout(content -> "From a button.\n\n"
                                + DescriptionLayout.standard().layOut(content)),
                Presses.emergency());

        assertThat(notes(filed, "detailDescriptionFlag").get(0))
                .startsWith(
                        "From a button.\n\nThe MRI workstation does not boot\n\nHelpdesk button press\nName: Dan Jump");
    }

    @Test
    void anEmptyTextIsNotSent() {
        Submission.Filed filed =
                file(buttons().descriptionLayout(content -> "").internalNoteLayout(content -> ""), Presses.emergency());

        assertThat(connectWise.notes(filed.ticketId())).isEmpty();
    }

    @Test
    void anInternalNoteIsAsTheHostLaysItOut() {
        Submission.Filed filed = file(
                buttons()
                        .defaults(TicketDefaults.builder().team("MRI").build())
                        .internalNoteLayout(
                                content -> content.submissionErrors().size() + " error(s) of "
                                        + content.press().id()),
                Presses.emergency());

        assertThat(notes(filed, "internalAnalysisFlag")).containsExactly("1 error(s) of press-1");
    }

    @Test
    void theNoteOfWhatCouldNotBeAddedIsLaidOutToo() {
        connectWise.fail(Fault.error(413, "TooLarge", "too large")
                .on("POST", "system/documents")
                .always());

        Submission.Filed filed = file(
                buttons().internalNoteLayout(content -> content.submissionErrors().stream()
                        .map(SubmissionError::part)
                        .toList()
                        .toString()),
                Presses.emergency().toBuilder()
                        .addAttachments(Attachment.of("a.txt", new byte[] {1}))
                        .build());

        assertThat(notes(filed, "internalAnalysisFlag")).contains("[attachment]");
    }

    @Test
    void aDescriptionLayoutThatFailsCostsTheLayoutAndNotThePress() {
        Submission.Filed filed = file(
                buttons().descriptionLayout(content -> {
                    throw new IllegalStateException(content.press().name());
                }),
                Presses.emergency());

        assertThat(notes(filed, "detailDescriptionFlag").get(0)).startsWith("The MRI workstation does not boot\n");
        assertThat(filed.submissionErrors()).singleElement().satisfies(error -> {
            assertThat(error.part()).isEqualTo("description");
            assertThat(error.reason())
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain("Dan Jump");
        });
        assertThat(notes(filed, "internalAnalysisFlag").get(0)).contains("- description: ");
    }

    @Test
    void anInternalNoteLayoutThatFailsIsNotedInTheStandardOne() {
        Submission.Filed filed = file(
                buttons().internalNoteLayout(content -> {
                    throw new IllegalStateException("no");
                }),
                Presses.emergency());

        assertThat(notes(filed, "internalAnalysisFlag").get(0)).startsWith("Submission Errors\n- internal note: ");
        assertThat(filed.submissionErrors()).extracting(SubmissionError::part).containsExactly("internal note");
    }

    @Test
    void aLayoutThatFailsAtEachSendIsListedOnce() {
        Submission.Filed filed = file(
                buttons()
                        .defaults(TicketDefaults.builder()
                                .priority("none of these")
                                .build())
                        .descriptionLayout(content -> {
                            throw new IllegalStateException("no");
                        }),
                Presses.emergency());

        assertThat(filed.submissionErrors())
                .extracting(SubmissionError::part)
                .containsExactly("description", "priority");
        assertThat(connectWise.ticket(filed.ticketId()).map(StoredRecord::id)).contains(filed.ticketId());
    }
}
