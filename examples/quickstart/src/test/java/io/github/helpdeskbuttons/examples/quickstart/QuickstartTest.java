package io.github.helpdeskbuttons.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final Path PRESSES = Path.of("presses");

    private static String output(Path press, Map<String, String> environment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Quickstart.run(press, environment, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String output(String press) throws IOException {
        return output(PRESSES.resolve(press), Map.of());
    }

    @Test
    void theEmergencyIsFiledOnTheRightBoardWithTheRightPriority() throws IOException {
        assertThat(output("1-emergency.json"))
                .contains("✓ Filed as ticket")
                .containsPattern("board +Clinical")
                .containsPattern("team +MRI")
                .containsPattern("priority +Priority 1 - Emergency Response")
                .containsPattern("summary +\\*\\*EMERGENCY\\*\\* The MRI workstation")
                .containsPattern("company +Contoso Imaging")
                .doesNotContain("  ! ");
    }

    @Test
    void theUnregisteredPersonIsFiledUnderTheCatchAllCompany() throws IOException {
        assertThat(output("2-unregistered.json"))
                .contains("under the contact for unregistered users")
                .containsPattern("company +Unregistered Users");
    }

    @Test
    void theRefusedPressShowsItsMessage() throws IOException {
        assertThat(output("3-refused.json"))
                .contains(
                        "✗ Refused by the rule “arrears”. The person reads: Ticket submission is disabled until payment.")
                .doesNotContain("✓ Filed");
    }

    @Test
    void theLongMessageIsFiledToo() throws IOException {
        assertThat(Files.size(PRESSES.resolve("4-long-message.json"))).isGreaterThan(200 * 1024);
        assertThat(output("4-long-message.json"))
                .contains("✓ Filed as ticket")
                .containsPattern("company +Northwind")
                .doesNotContain("  ! ");
    }

    @Test
    void aFolderOfPressesIsReadInTheOrderOfItsNames() throws IOException {
        assertThat(output(PRESSES, Map.of()))
                .containsSubsequence(
                        "1-emergency.json", "2-unregistered.json", "3-refused.json", "4-long-message.json");
    }

    @Test
    void withThreeEnvironmentVariablesAnotherConnectWiseIsUsed() throws IOException {
        try (ConnectWiseSimulator other = ConnectWiseSimulator.start()) {
            String output = output(
                    PRESSES.resolve("1-emergency.json"),
                    Map.of(
                            Target.ENDPOINT, other.endpoint(),
                            Target.API_KEY, other.apiKey(),
                            Target.CLIENT_ID, other.clientId()));

            assertThat(other.tickets()).hasSize(1);
            assertThat(output).contains("ConnectWise is the real one at").doesNotContain(other.apiKey());
        }
    }

    @Test
    void aHalfSetEnvironmentIsRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> output(PRESSES, Map.of(Target.ENDPOINT, "cw.example/v4_6_release")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Target.API_KEY)
                .hasMessageContaining(Target.CLIENT_ID);
    }

    @Test
    void aFileThatIsNoPressIsNamed(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        assertThatThrownBy(() -> output(broken, Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.json");
    }
}
