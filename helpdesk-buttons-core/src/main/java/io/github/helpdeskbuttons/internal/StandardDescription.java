package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.DescriptionLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ticket's first discussion note: the message, what scripts collected, and who pressed where. */
public final class StandardDescription {
    /** The layout. */
    public static final DescriptionLayout LAYOUT = content -> of(content.press(), content.message());

    /** Far more than a name or a number needs; a form that was filled with a novel must not bury the message. */
    private static final int LONGEST_DETAIL = 500;

    private StandardDescription() {}

    private static String of(ButtonPress press, Optional<String> message) {
        List<String> parts = new ArrayList<>();
        add(parts, message.orElse(""));
        for (String appended : press.appendedTexts()) {
            add(parts, appended);
        }
        parts.add(summary(press));
        return String.join("\n\n", parts);
    }

    private static void add(List<String> parts, String text) {
        if (!text.isBlank()) {
            parts.add(text);
        }
    }

    private static String summary(ButtonPress press) {
        StringBuilder lines = new StringBuilder("Helpdesk button press");
        line(lines, "Name", press.name());
        line(lines, "E-mail", press.email());
        line(lines, "Phone", press.phone());
        line(lines, "Cell", press.cell());
        line(lines, "Business", press.businessName());
        line(lines, "Computer", press.hostname());
        line(lines, "IP address", press.ip());
        line(lines, "MAC address", press.mac());
        for (String selection : press.selections()) {
            line(lines, "Selected", selection);
        }
        for (Attachment attachment : press.attachments()) {
            line(lines, "Attached", attachment.fileName());
        }
        line(lines, "Pressed at", press.pressedAt().map(Instant::toString).orElse(""));
        line(lines, "Press id", press.id());
        return lines.toString();
    }

    /** One line whatever was typed, so that no value can pass for another line. */
    private static void line(StringBuilder lines, String label, String value) {
        String shown = SubjectLine.cut(value, LONGEST_DETAIL);
        if (!shown.isEmpty()) {
            lines.append('\n').append(label).append(": ").append(shown);
        }
    }
}
