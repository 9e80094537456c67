package io.github.helpdeskbuttons.examples.quickstart;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.InvalidPressException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Presses in JSON files. */
final class PressFiles {
    private PressFiles() {}

    /** The presses of one file, or of all {@code .json} files of a folder in the order of their names. */
    static Map<Path, ButtonPress> read(Path place) throws IOException {
        Map<Path, ButtonPress> presses = new TreeMap<>();
        for (Path file : files(place)) {
            presses.put(file, press(file));
        }
        return presses;
    }

    private static ButtonPress press(Path file) throws IOException {
        try {
            return ButtonPress.fromJson(Files.readString(file));
        } catch (InvalidPressException invalid) {
            throw new IOException(file + ": " + invalid.getMessage(), invalid);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(file + " is not UTF-8; save it as UTF-8.", notUtf8);
        }
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
