package io.github.helpdeskbuttons.examples.rules;

import io.github.helpdeskbuttons.rules.Trace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows what the rules make of a press: as text on the terminal, and as a page for the browser. */
public final class TraceOfPress {
    private TraceOfPress() {}

    /**
     * Runs the example.
     *
     * @param arguments the properties file of a press, and the file that the page is written to
     * @throws IOException if the press cannot be read, or the page not be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give two arguments: the file of a press, and that of the page.");
        }
        run(Path.of(arguments[0]), Path.of(arguments[1]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path pressFile, Path page, PrintStream out) throws IOException {
        PressFile press = PressFile.read(pressFile);
        Trace trace = HouseRules.RULES.trace(press.facts(), press.initial());
        Files.writeString(page, trace.toHtml());
        out.print(trace.toText());
        out.println();
        out.println("The same as a page: " + page.toUri());
    }
}
