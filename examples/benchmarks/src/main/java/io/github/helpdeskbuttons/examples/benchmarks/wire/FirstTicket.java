package io.github.helpdeskbuttons.examples.benchmarks.wire;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;

/** The smallest host: one press, one ticket. Takes endpoint, API key and client id. */
public final class FirstTicket {
    private FirstTicket() {}

    /** Exits with 0 once the ticket is filed. */
    public static void main(String[] args) {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(args[0])
                .apiKey(args[1])
                .clientId(args[2])
                .build()) {
            Submission submission = buttons.submit(ButtonPress.builder()
                    .name("Dan Jump")
                    .email("dan@contoso.example")
                    .message("The MRI workstation does not boot")
                    .build());
            System.exit(submission instanceof Submission.Filed ? 0 : 1);
        }
    }
}
