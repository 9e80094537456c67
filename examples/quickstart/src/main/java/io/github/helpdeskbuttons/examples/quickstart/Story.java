package io.github.helpdeskbuttons.examples.quickstart;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.ContactMatch;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Tells on a terminal how presses became tickets. */
final class Story {
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final ConnectWiseClient connectWise;

    Story(PrintStream out, ConnectWiseClient connectWise) {
        this.out = out;
        this.connectWise = connectWise;
    }

    void opening(String connectWiseDescription) {
        out.println();
        out.println("Helpdesk Buttons for Java");
        out.println("ConnectWise is " + connectWiseDescription + ".");
    }

    void press(Path file, ButtonPress press) {
        out.println();
        out.println("━━━ " + file.getFileName() + " "
                + "━"
                        .repeat(Math.max(
                                0, WIDTH - 5 - file.getFileName().toString().length())));
        out.println(press.name() + " <" + press.email() + "> pressed the button on " + press.hostname());
        if (!press.selections().isEmpty()) {
            out.println("and ticked " + String.join(", ", press.selections()));
        }
        out.println("  “" + oneLine(press.message()) + "”");
    }

    void outcome(Submission submission) {
        out.println();
        out.println(submission.trace().toText().indent(2).stripTrailing());
        out.println();
        if (submission instanceof Submission.Filed filed) {
            filed(filed);
        } else if (submission instanceof Submission.Refused refused) {
            out.println("✗ Refused by the rule “" + refused.rule() + "”. The person reads: " + refused.message());
        }
    }

    private void filed(Submission.Filed filed) {
        out.println("✓ Filed as ticket " + filed.ticketId() + " under "
                + (filed.contactMatch() == ContactMatch.REGISTERED
                        ? "the person’s own contact"
                        : "the contact for unregistered users")
                + ": " + filed.ticketLink());
        for (SubmissionError error : filed.submissionErrors()) {
            out.println("  ! " + error.part() + ": " + error.reason());
        }
        Ticket ticket = connectWise.tickets().get(filed.ticketId()).execute();
        out.println();
        out.println("  As ConnectWise holds it");
        field("summary", ticket.summary());
        field("company", ticket.company().flatMap(Reference::name));
        field("contact", ticket.contact().flatMap(Reference::name));
        field("board", ticket.board().flatMap(Reference::name));
        field("status", ticket.status().flatMap(Reference::name));
        field("team", ticket.team().flatMap(Reference::name));
        field("priority", ticket.priority().flatMap(Reference::name));
        field("press id", ticket.externalXRef());
    }

    private void field(String label, Optional<String> value) {
        value.ifPresent(text -> out.println("    " + label + " ".repeat(10 - label.length()) + oneLine(text)));
    }

    private static String oneLine(String text) {
        String line = text.substring(0, Math.min(text.length(), WIDTH))
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= WIDTH ? line : line + " … (" + text.length() + " characters)";
    }
}
