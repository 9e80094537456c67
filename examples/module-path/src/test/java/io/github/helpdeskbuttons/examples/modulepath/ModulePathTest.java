package io.github.helpdeskbuttons.examples.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModulePathTest {
    private static final String MODULE = "io.github.helpdeskbuttons.examples.modulepath";
    private static final Path MODULES = Path.of(System.getProperty("modules.folder"));

    @Test
    void fromOneFolderOfModulesPressesBecomeTickets() throws IOException, InterruptedException {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start()) {
            ProcessBuilder java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--module-path",
                            MODULES.toString(),
                            "--module",
                            MODULE)
                    .redirectErrorStream(true);
            java.environment().put("CONNECTWISE_ENDPOINT", connectWise.endpoint());
            java.environment().put("CONNECTWISE_API_KEY", connectWise.apiKey());
            java.environment().put("CONNECTWISE_CLIENT_ID", connectWise.clientId());
            Process process = java.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output).contains("Submitted: Filed", "Accepted: FILED");
            assertThat(connectWise.tickets())
                    .extracting(StoredRecord::json)
                    .anySatisfy(ticket -> assertThat(ticket).contains("[MRI] The MRI workstation"))
                    .anySatisfy(ticket -> assertThat(ticket).contains("The printer is out of toner"));
        }
    }

    @Test
    void noPackageIsSplitAndEachModuleThatIsNeededIsThere() {
        // Resolving fails on a package in two modules, and on a module that is missing.
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(MODULES), ModuleFinder.of(), Set.of(MODULE));

        assertThat(configuration.modules())
                .extracting(module -> module.name())
                .containsAll(List.of(
                        "io.github.helpdeskbuttons",
                        "io.github.helpdeskbuttons.rules",
                        "io.github.helpdeskbuttons.connectwise",
                        // Of its file's name alone; when re2j gets a real name, the rules must follow in a release.
                        "re2j"));
    }
}
