package io.github.helpdeskbuttons.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host sees of an outbox in a file. */
class OutboxTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Path folder;

    OutboxTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final List<AcceptedPress> changes = new CopyOnWriteArrayList<>();
    private ConnectWiseSimulator connectWise;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private HelpdeskButtons buttons(UnaryOperator<Outbox> change, RuleSet rules) {
        Outbox outbox = Outbox.inFile(folder.resolve("outbox"))
                .pollInterval(Duration.ofMillis(50))
                .backOff(Duration.ofMillis(20), Duration.ofMillis(100))
                .listener(changes::add);
        return HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .rules(rules)
                .settleWithin(Duration.ofMillis(500))
                .outbox(change.apply(outbox))
                .build();
    }

    private HelpdeskButtons buttons() {
        return buttons(UnaryOperator.identity(), RuleSet.empty());
    }

    private static ButtonPress.Builder press(String id) {
        return ButtonPress.builder().id(id).email("dan@contoso.example").message("It does not boot");
    }

    private List<Long> ticketsOf(String pressId) {
        return connectWise.tickets().stream()
                .filter(ticket ->
                        ticket.field("externalXRef").filter(pressId::equals).isPresent())
                .filter(ticket -> ticket.field("mergedParentTicket/id").isEmpty())
                .map(StoredRecord::id)
                .toList();
    }

    @Test
    void anAcceptedPressBecomesATicket() {
        try (HelpdeskButtons buttons = buttons()) {
            assertThat(buttons.accept(press("p-1").build()).state()).isEqualTo(PressState.WAITING);

            assertThat(buttons.drain(LONG)).isTrue();

            AcceptedPress filed = buttons.find("p-1").orElseThrow();
            assertThat(filed.state()).isEqualTo(PressState.FILED);
            assertThat(filed.attempts()).isEqualTo(1);
            assertThat(ticketsOf("p-1")).containsExactly(filed.ticketId().orElseThrow());
            assertThat(filed.ticketLink().orElseThrow().toString())
                    .contains("" + filed.ticketId().getAsLong());
        }
        // Once it is closed, the listener has heard all.
        assertThat(changes)
                .extracting(AcceptedPress::state)
                .containsExactly(PressState.WAITING, PressState.DELIVERING, PressState.FILED);
    }

    @Test
    void anAttachmentGoesTheWayFromTheOutboxToTheTicket() {
        byte[] content = "picture ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        try (HelpdeskButtons buttons = buttons()) {
            buttons.accept(press("p-1")
                    .addAttachments(Attachment.of("screenshot.png", content), Attachment.of("empty.txt", new byte[0]))
                    .build());

            assertThat(buttons.drain(LONG)).isTrue();

            long ticket = buttons.find("p-1").orElseThrow().ticketId().orElseThrow();
            assertThat(connectWise.documents(ticket)).hasSize(2).anySatisfy(document -> assertThat(document.bytes())
                    .contains(content));
        }
    }

    @Test
    void whatIsAcceptedTwiceIsOneEntry() {
        try (HelpdeskButtons buttons = buttons()) {
            buttons.accept(press("p-1").build());
            buttons.accept(press("p-1").build());
            assertThat(buttons.drain(LONG)).isTrue();

            assertThat(buttons.accept(press("p-1").build()).state()).isEqualTo(PressState.FILED);
            assertThat(ticketsOf("p-1")).hasSize(1);
        }
    }

    @Test
    void aPressThatWaitedOverARestartBecomesATicket() {
        connectWise.goDown();
        try (HelpdeskButtons buttons = buttons()) {
            buttons.accept(press("p-1").build());
        }
        connectWise.comeBack();

        try (HelpdeskButtons buttons = buttons()) {
            assertThat(buttons.drain(LONG)).isTrue();
            assertThat(ticketsOf("p-1")).hasSize(1);
        }
    }

    @Test
    void anAnswerThatWasLostIsSettledByLooking() {
        connectWise.fail(Fault.reset().afterTheChange().on("POST", "service/tickets"));
        try (HelpdeskButtons buttons = buttons()) {
            buttons.accept(press("p-1").build());

            assertThat(buttons.drain(LONG)).isTrue();
            assertThat(ticketsOf("p-1")).hasSize(1);
            assertThat(connectWise.requestCount("POST", "service/tickets")).isEqualTo(1);
        }
    }

    @Test
    void tooMuchAttachedIsNotAccepted() {
        try (HelpdeskButtons buttons = buttons(outbox -> outbox.attachmentLimit(99_999), RuleSet.empty())) {
            ButtonPress press = press("p-1")
                    .addAttachments(Attachment.builder()
                            .fileName("big.bin")
                            .content(() -> new ByteArrayInputStream(new byte[100_000]))
                            .build())
                    .build();

            assertThatThrownBy(() -> buttons.accept(press))
                    .isInstanceOf(InvalidPressException.class)
                    .hasMessageContaining("99999 bytes")
                    .hasMessageNotContaining("big.bin");
            assertThat(buttons.find("p-1")).isEmpty();
        }
    }

    @Test
    void withoutAnOutboxNothingIsAccepted() {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .build()) {
            assertThatThrownBy(() -> buttons.accept(press("p-1").build()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(".outbox(");
        }
    }
}
