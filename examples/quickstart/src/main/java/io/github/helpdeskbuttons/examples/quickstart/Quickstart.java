package io.github.helpdeskbuttons.examples.quickstart;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.TicketDefaults;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Reads presses from files, submits each, and shows what became of it. */
public final class Quickstart {
    private static final TicketDefaults DEFAULTS = TicketDefaults.builder()
            .board("Help Desk")
            .priority("Priority 3 - Normal Response")
            .build();

    private Quickstart() {}

    /**
     * Runs the example.
     *
     * @param arguments the file of a press, or a folder with several
     * @throws IOException if a press cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "Give one argument: the JSON file of a press, or a folder of such files.");
        }
        run(Path.of(arguments[0]), System.getenv(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path place, Map<String, String> environment, PrintStream out) throws IOException {
        Map<Path, ButtonPress> presses = PressFiles.read(place);
        try (Target target = Target.of(environment);
                HelpdeskButtons buttons = HelpdeskButtons.builder()
                        .connectWise(target.client())
                        .defaults(DEFAULTS)
                        .rules(HouseRules.RULES)
                        .build()) {
            Story story = new Story(out, target.client());
            story.opening(target.description());
            presses.forEach((file, press) -> {
                story.press(file, press);
                story.outcome(buttons.submit(press));
            });
        }
    }
}
