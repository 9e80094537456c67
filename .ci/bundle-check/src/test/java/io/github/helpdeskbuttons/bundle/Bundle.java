package io.github.helpdeskbuttons.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bundle that the system property {@code bundle} names. */
final class Bundle {
    static final String GROUP = "io.github.helpdeskbuttons";

    static final List<String> ARTIFACTS = List.of(
            "helpdesk-buttons-connectwise-client",
            "helpdesk-buttons-connectwise-simulator",
            "helpdesk-buttons-core",
            "helpdesk-buttons-rules-dsl",
            "helpdesk-buttons-rules-testing");

    private static final String FOLDER = GROUP.replace('.', '/');
    private static final Path ROOT = open();

    private Bundle() {}

    private static Path open() {
        Path zip = Path.of(property("bundle"));
        try {
            FileSystem opened = FileSystems.newFileSystem(zip);
            return opened.getPath("/");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bundle cannot be read: " + zip, unreadable);
        }
    }

    static String property(String name) {
        String value = System.getProperty(name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("The system property " + name + " is missing; .ci/check-bundle sets it.");
        }
        return value;
    }

    static String version() {
        return property("bundle.version");
    }

    /** Every file, checksums and signatures too, by its path in the bundle. */
    static List<String> paths() {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files that a build made, by their paths in the bundle. */
    static List<String> contents() {
        return paths().stream()
                .filter(path -> !path.endsWith(".asc") && !path.matches(".*\\.(md5|sha1|sha256|sha512)"))
                .toList();
    }

    /** The path of a file of an artifact, such as {@code -sources.jar} or {@code .pom}. */
    static String path(String artifact, String ending) {
        return FOLDER + "/" + artifact + "/" + version() + "/" + artifact + "-" + version() + ending;
    }

    static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bundle lacks " + path, unreadable);
        }
    }
}
