package io.github.helpdeskbuttons.examples.benchmarks.wire;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts programs of this class path. */
final class Programs {
    private static final String CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Programs::packed)
            .collect(Collectors.joining(File.pathSeparator));

    private Programs() {}

    static ProcessBuilder java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", CLASS_PATH, main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Runs a program to its end, and gives the lines that it printed. */
    static List<String> run(List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = java(options, main, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit + " and said " + lines);
        }
        return lines;
    }

    /** Programs come in jars; a class-data archive asks for that too. */
    private static String packed(String entry) {
        Path path = Path.of(entry);
        if (!Files.isDirectory(path)) {
            return entry;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(path.resolveSibling(""), "benchmarks-*.jar")) {
            for (Path jar : jars) {
                return jar.toString();
            }
            return entry;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
