package io.github.helpdeskbuttons.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an artifact adds to a host's folder of libraries, in bytes: its own jar, and those that it brings. */
class WeightTest {
    /** Kotlin's library and Jackson's databind are 1.7 MB each, OkHttp 0.9 MB, our three jars 1.2 MB. */
    private static final long MOST_FOR_CORE = 7L * 1024 * 1024;

    @Test
    void ofCoreStaysUnderItsLimit() throws IOException {
        List<String> lines = new ArrayList<>();
        long sum = weight("helpdesk-buttons-core", lines);

        assertThat(sum).as(String.join("\n", lines)).isLessThan(MOST_FOR_CORE);
    }

    @Test
    void ofEachArtifactIsPrinted() throws IOException {
        System.out.println("Weights in kB: the artifact, and it with all that it brings");
        for (String artifact : Bundle.ARTIFACTS) {
            List<String> lines = new ArrayList<>();
            long sum = weight(artifact, lines);
            System.out.printf(
                    "%-40s %8d %8d in %d jars%n",
                    artifact, Bundle.bytes(Bundle.path(artifact, ".jar")).length / 1000, sum / 1000, lines.size());
        }
        assertThat(Bundle.ARTIFACTS).hasSize(5);
    }

    private static long weight(String artifact, List<String> lines) throws IOException {
        long sum = Bundle.bytes(Bundle.path(artifact, ".jar")).length;
        lines.add(artifact + " " + sum);
        for (Sbom.Component component : Sbom.of(artifact).brought()) {
            long size = size(component);
            lines.add(component.fileName() + " " + size);
            sum += size;
        }
        return sum;
    }

    private static long size(Sbom.Component component) throws IOException {
        if (component.group().equals(Bundle.GROUP)) {
            return Bundle.bytes(Bundle.path(component.name(), ".jar")).length;
        }
        return Files.size(Path.of(Bundle.property("local.repository"))
                .resolve(component.group().replace('.', '/'))
                .resolve(component.name())
                .resolve(component.version())
                .resolve(component.fileName()));
    }
}
