package io.github.helpdeskbuttons.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JarTest {
    static final List<String> ARTIFACTS = Bundle.ARTIFACTS;

    /** By artifact; a name that others may write in their own descriptors, and that never changes. */
    private static final Map<String, String> MODULES = Map.of(
            "helpdesk-buttons-core", "io.github.helpdeskbuttons",
            "helpdesk-buttons-rules-dsl", "io.github.helpdeskbuttons.rules",
            "helpdesk-buttons-rules-testing", "io.github.helpdeskbuttons.rules.testing",
            "helpdesk-buttons-connectwise-client", "io.github.helpdeskbuttons.connectwise",
            "helpdesk-buttons-connectwise-simulator", "io.github.helpdeskbuttons.connectwise.simulator");

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void carriesItsLicence(String artifact) throws IOException {
        assertThat(entries(artifact, ".jar")).contains("META-INF/LICENSE");
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void hasASourceForEachClass(String artifact) throws IOException {
        List<String> sources = entries(artifact, "-sources.jar");
        List<String> classes = entries(artifact, ".jar").stream()
                .filter(entry -> entry.endsWith(".class") && !entry.contains("$"))
                .toList();

        assertThat(classes).isNotEmpty();
        assertThat(sources)
                .containsAll(classes.stream()
                        .map(name -> name.replaceFirst("\\.class$", ".java"))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void hasAPageForItsPackages(String artifact) throws IOException {
        String packagePage = MODULES.get(artifact).replace('.', '/') + "/package-summary.html";

        assertThat(entries(artifact, "-javadoc.jar"))
                .contains("index.html")
                .anySatisfy(entry -> assertThat(entry).endsWith(packagePage));
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void isAModuleOfTheNameThatIsPromised(String artifact, @TempDir Path folder) throws IOException {
        Path jar = folder.resolve(artifact + ".jar");
        Files.write(jar, Bundle.bytes(Bundle.path(artifact, ".jar")));

        assertThat(ModuleFinder.of(jar).findAll())
                .singleElement()
                .satisfies(module -> assertThat(module.descriptor().name()).isEqualTo(MODULES.get(artifact)));
    }

    @Test
    void sharesNoPackageWithAnother() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (String artifact : ARTIFACTS) {
            for (String packageName : packages(artifact)) {
                assertThat(owners.put(packageName, artifact)).as(packageName + " is in " + artifact + " and in").isNull();
            }
        }
    }

    private static Set<String> packages(String artifact) throws IOException {
        Set<String> packages = new TreeSet<>();
        for (String entry : entries(artifact, ".jar")) {
            if (entry.endsWith(".class") && entry.contains("/")) {
                packages.add(entry.substring(0, entry.lastIndexOf('/')));
            }
        }
        return packages;
    }

    private static List<String> entries(String artifact, String ending) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream jar =
                new ZipInputStream(new ByteArrayInputStream(Bundle.bytes(Bundle.path(artifact, ending))))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
