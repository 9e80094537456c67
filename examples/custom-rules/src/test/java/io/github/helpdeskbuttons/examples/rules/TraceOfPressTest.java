package io.github.helpdeskbuttons.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceOfPressTest {
    private final Path folder;

    TraceOfPressTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String output(Path press) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TraceOfPress.run(press, page(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path page() {
        return folder.resolve("trace.html");
    }

    @Test
    void theTerminalShowsWhatTheRulesMadeOfThePress() throws IOException {
        assertThat(output(Path.of("press.properties")))
                .contains("calibration")
                .contains("**EMERGENCY** The MRI workstation")
                .contains(page().toUri().toString());
    }

    @Test
    void thePageIsWholeAndShowsTheSame() throws IOException {
        output(Path.of("press.properties"));

        assertThat(page())
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("calibration")
                .endsWith("</html>\n");
    }

    @Test
    void aMisspeltKeyIsNamed() throws IOException {
        Path press = Files.writeString(folder.resolve("press.properties"), "host = MRI-01\n");

        assertThatThrownBy(() -> output(press))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("[host]")
                .hasMessageContaining("hostname");
    }
}
