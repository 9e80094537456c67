package io.github.helpdeskbuttons.examples.modulepath;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.Outbox;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Submits one press, and accepts another into an outbox. */
public final class ModularHost {
    private static final RuleSet RULES =
            RuleSet.of(rule("mri").when(MESSAGE.matches("(?i).*\\bmri\\b.*")).then(SUBJECT.prepend("[MRI] ")));

    private ModularHost() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     * @throws IOException if no folder can be made for the outbox
     */
    public static void main(String[] arguments) throws IOException {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(System.getenv("CONNECTWISE_ENDPOINT"))
                .apiKey(System.getenv("CONNECTWISE_API_KEY"))
                .clientId(System.getenv("CONNECTWISE_CLIENT_ID"))
                .defaults(TicketDefaults.builder().board("Help Desk").build())
                .rules(RULES)
                .outbox(Outbox.inFile(Files.createTempDirectory("outbox").resolve("presses")))
                .build()) {
            Submission submission = buttons.submit(press("The MRI workstation does not boot"));
            System.out.println(
                    "Submitted: " + submission.getClass().getInterfaces()[0].getSimpleName());

            AcceptedPress accepted = buttons.accept(press("The printer is out of toner"));
            buttons.drain(Duration.ofMinutes(1));
            System.out.println("Accepted: "
                    + buttons.find(accepted.pressId()).map(AcceptedPress::state).orElseThrow());
        }
    }

    private static ButtonPress press(String message) {
        return ButtonPress.builder()
                .name("Dan Jump")
                .email("dan@contoso.example")
                .message(message)
                .build();
    }
}
