package io.github.helpdeskbuttons.examples.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.simulator.BoardSetup;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportOpenTicketsTest {
    private final ConnectWiseSimulator simulator = ConnectWiseSimulator.start();
    private final Map<String, String> environment = Map.of(
            Server.ENDPOINT, simulator.endpoint(),
            Server.API_KEY, simulator.apiKey(),
            Server.CLIENT_ID, simulator.clientId());
    private final List<String> bars = new ArrayList<>();

    private final Path folder;

    ExportOpenTicketsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private String export(String board, Map<String, String> from) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportOpenTickets.run(
                board,
                csv(),
                from,
                ProgressBar.builder().setConsumer(new DelegatingProgressBarConsumer(bars::add, 80)),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path csv() {
        return folder.resolve("tickets.csv");
    }

    private List<CSVRecord> records() throws IOException {
        CSVFormat withHeader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv(), StandardCharsets.UTF_8, withHeader)) {
            return parser.getRecords();
        }
    }

    @Test
    void withoutAnEnvironmentSomeHundredTicketsOfASimulatorAreExported() throws IOException {
        assertThat(export("Help Desk", Map.of())).contains("a simulator", csv().toString());

        assertThat(records())
                .hasSize(180)
                .allSatisfy(ticket -> assertThat(ticket.get("status")).isEqualTo("New"))
                .extracting(ticket -> ticket.get("ticket"))
                .doesNotHaveDuplicates();
        assertThat(records())
                .extracting(ticket -> ticket.get("summary"))
                .contains("'=HYPERLINK(\"http://evil.example\",\"Click me\")", "Drucker für Frau Müller");
        assertThat(bars.get(bars.size() - 1)).contains("100%").contains("180/180");
    }

    @Test
    void aBoardWithoutTicketsGivesTheHeaderAlone() throws IOException {
        export("Clinical", environment);

        assertThat(csv()).hasContent("ticket,summary,company,contact,status,priority,owner,link");
    }

    @Test
    void aBoardIsFoundByItsVeryNameWhateverIsInIt() throws IOException {
        simulator.addBoard(BoardSetup.named("Help\" or name != \"Desk"));

        assertThat(export("Help\" or name != \"Desk", environment)).contains("the real one at 127.0.0.1");
    }

    @Test
    void aBoardThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> export("help desk", environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"Help Desk\", \"Clinical\"");
    }

    @Test
    void anExportThatFailsLeavesTheFormerOneAsItWas() throws IOException {
        Files.writeString(csv(), "of yesterday");
        simulator.denyPermission("Service Desk/Service Ticket");

        assertThatThrownBy(() -> export("Help Desk", environment)).isInstanceOf(ConnectWiseException.class);

        assertThat(csv()).hasContent("of yesterday");
    }

    @Test
    void aServerThatAsksForPatienceIsGivenIt() throws IOException {
        simulator.fail(Fault.error(503, "ConnectWiseApi", "busy").on("GET", "service/tickets"));

        export("Help Desk", environment);

        assertThat(records()).isEmpty();
    }

    @Test
    void aHalfSetEnvironmentIsRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> export("Help Desk", Map.of(Server.ENDPOINT, "cw.example/v4_6_release")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Server.API_KEY)
                .hasMessageContaining(Server.CLIENT_ID);
    }
}
