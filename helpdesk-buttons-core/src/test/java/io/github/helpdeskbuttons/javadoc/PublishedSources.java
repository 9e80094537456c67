package io.github.helpdeskbuttons.javadoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the published modules, as far as they are for users. */
final class PublishedSources {
    private static final List<Path> ROOTS = Stream.of(
                    "../rules-dsl",
                    "../rules-dsl/testing",
                    "../connectwise-client",
                    "../connectwise-client/simulator",
                    ".")
            .map(module -> Path.of(module, "src/main/java"))
            .toList();

    private PublishedSources() {}

    /** Without those in {@code internal} packages, and without the descriptors of modules. */
    static List<Path> files() {
        return ROOTS.stream()
                .flatMap(PublishedSources::filesUnder)
                .filter(file -> !file.toString().contains("internal"))
                .filter(file -> !file.endsWith("module-info.java"))
                .sorted()
                .toList();
    }

    private static Stream<Path> filesUnder(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
