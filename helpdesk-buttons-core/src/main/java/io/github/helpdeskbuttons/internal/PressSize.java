package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.PressLimits;
import java.util.List;

/** Sees that a press that was read keeps its limits. */
final class PressSize {
    private final PressLimits limits;

    PressSize(PressLimits limits) {
        this.limits = limits;
    }

    void checkJson(String json) {
        atMost("The JSON of the press", json.length(), "characters", limits.longestJson(), "longestJson");
    }

    void check(ButtonPress press) {
        text("name", press.name());
        text("email", press.email());
        text("phone", press.phone());
        text("cell", press.cell());
        text("businessName", press.businessName());
        text("message", press.message());
        text("hostname", press.hostname());
        text("ip", press.ip());
        text("mac", press.mac());
        texts("selections", press.selections(), limits.mostSelections(), "mostSelections");
        texts("appendedTexts", press.appendedTexts(), limits.mostAppendedTexts(), "mostAppendedTexts");
        count("attachments", press.attachments().size(), limits.mostAttachments(), "mostAttachments");
        for (int i = 0; i < press.attachments().size(); i++) {
            attachment("attachments[" + i + "]", press.attachments().get(i));
        }
    }

    private void attachment(String member, Attachment attachment) {
        text(member + ".fileName", attachment.fileName());
        text(member + ".contentType", attachment.contentType());
        if (attachment.content() instanceof AttachmentContentJson.Content content) {
            atMost(
                    "Member " + member + ".content of the press",
                    content.length(),
                    "bytes",
                    limits.largestAttachment(),
                    "largestAttachment");
        }
    }

    private void texts(String member, List<String> texts, int most, String limit) {
        count(member, texts.size(), most, limit);
        for (int i = 0; i < texts.size(); i++) {
            text(member + "[" + i + "]", texts.get(i));
        }
    }

    private static void count(String member, int count, int most, String limit) {
        atMost("Member " + member + " of the press", count, "elements", most, limit);
    }

    private void text(String member, String text) {
        atMost("Member " + member + " of the press", text.length(), "characters", limits.longestText(), "longestText");
    }

    private static void atMost(String what, int actual, String unit, int most, String limit) {
        if (actual > most) {
            throw new InvalidPressException(what + " has " + actual + " " + unit + "; at most " + most
                    + " are allowed. Send less, or raise PressLimits." + limit + " where the press is read.");
        }
    }
}
