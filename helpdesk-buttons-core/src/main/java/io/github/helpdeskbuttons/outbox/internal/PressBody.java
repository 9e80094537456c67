package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.PressLimits;
import io.github.helpdeskbuttons.outbox.PressCipher;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The bytes in which a press is kept: its JSON form without the content of its attachments, encrypted if so wanted. */
final class PressBody {
    /** What was accepted was not limited, so what is read is not either. */
    private static final PressLimits NO_LIMITS = PressLimits.builder()
            .longestJson(Integer.MAX_VALUE)
            .longestText(Integer.MAX_VALUE)
            .mostSelections(Integer.MAX_VALUE)
            .mostAppendedTexts(Integer.MAX_VALUE)
            .mostAttachments(Integer.MAX_VALUE)
            .largestAttachment(Integer.MAX_VALUE)
            .build();

    private final PressCipher cipher;

    PressBody(PressCipher cipher) {
        this.cipher = cipher;
    }

    byte[] write(ButtonPress press) {
        String json = withContents(press, place -> InputStream::nullInputStream).toJson();
        return cipher.encrypt(ascii(json).getBytes(StandardCharsets.US_ASCII), press.id() + " body");
    }

    ButtonPress read(String pressId, byte[] body, IntFunction<Attachment.Source> contents) {
        String json = new String(cipher.decrypt(body, pressId + " body"), StandardCharsets.US_ASCII);
        return withContents(ButtonPress.fromJson(json, NO_LIMITS), contents);
    }

    byte[] writeRefusal(String pressId, String message) {
        return cipher.encrypt(message.getBytes(StandardCharsets.UTF_8), pressId + " refusal");
    }

    String readRefusal(String pressId, byte[] refusal) {
        return new String(cipher.decrypt(refusal, pressId + " refusal"), StandardCharsets.UTF_8);
    }

    private static ButtonPress withContents(ButtonPress press, IntFunction<Attachment.Source> contents) {
        List<Attachment> changed = new ArrayList<>();
        for (Attachment attachment : press.attachments()) {
            changed.add(Attachment.builder()
                    .fileName(attachment.fileName())
                    .contentType(attachment.contentType())
                    .content(contents.apply(changed.size()))
                    .build());
        }
        return press.toBuilder().attachments(changed).build();
    }

    /** Escapes what is not ASCII; what is not well-formed text, such as half an emoji, would not survive UTF-8. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7f) {
                ascii.append(c);
            } else {
                ascii.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    ascii.append(Character.forDigit((c >> shift) & 0xf, 16));
                }
            }
        }
        return ascii.toString();
    }
}
