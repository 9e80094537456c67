package io.github.helpdeskbuttons.examples.benchmarks.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this class path. */
final class Programs {
    private Programs() {}

    static ProcessBuilder java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
