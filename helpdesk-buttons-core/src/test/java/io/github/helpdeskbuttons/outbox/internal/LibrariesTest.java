package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.outbox.Outbox;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host without the libraries of the outbox can do without them, or is told which to add. */
class LibrariesTest {
    private final Path folder;

    LibrariesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What such a host does. */
    static final class Host {
        private Host() {}

        public static void main(String[] arguments) {
            var builder = HelpdeskButtons.builder()
                    .endpoint("connectwise.example/v4_6_release")
                    .apiKey("Comp_a+123asd4asabcd:asdf38judj234")
                    .clientId("8f2b5d3c-0000-4000-8000-000000000000");
            builder.build().close();
            System.out.println("built without an outbox");
            try {
                builder.outbox(Outbox.inFile(Path.of(arguments[0]))).build().close();
                System.out.println("built with an outbox");
            } catch (IllegalStateException missing) {
                System.out.println(missing.getMessage());
            }
        }
    }

    @Test
    void withoutDbSchedulerItSaysWhatToAdd() throws Exception {
        assertThat(outputWithout("db-scheduler", "h2-2"))
                .contains("built without an outbox")
                .contains("<artifactId>db-scheduler</artifactId>")
                .doesNotContain("built with an outbox");
    }

    @Test
    void withoutH2ItSaysWhatToAdd() throws Exception {
        assertThat(outputWithout("h2-2"))
                .contains("built without an outbox")
                .contains("<artifactId>h2</artifactId>")
                .doesNotContain("built with an outbox");
    }

    private String outputWithout(String... jars) throws Exception {
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator, -1))
                .filter(entry -> Arrays.stream(jars)
                        .noneMatch(
                                jar -> Path.of(entry).getFileName().toString().startsWith(jar)))
                .collect(Collectors.joining(File.pathSeparator));
        Path output = folder.resolve("output");
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Host.class.getName(),
                        folder.resolve("outbox").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(host.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
