package io.github.helpdeskbuttons.examples.host;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.PressLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads a press from the body of a request, and never more of the body than a press may have. */
@Component
final class PressReader {
    private final int largest;
    private final PressLimits limits;

    PressReader(HostSettings settings) {
        largest = Math.toIntExact(settings.largestPress().toBytes());
        limits = PressLimits.builder()
                .longestJson(largest)
                .longestText(100_000)
                .mostSelections(100)
                .mostAppendedTexts(50)
                .mostAttachments(20)
                .build();
    }

    /**
     * Reads the press.
     *
     * @throws InvalidPressException if it is no press, or too large in one of its parts
     * @throws ResponseStatusException if the whole is too large
     * @throws IOException if the connection breaks
     */
    ButtonPress read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(largest);
        if (bytes.length == largest && body.read() >= 0) {
            throw new ResponseStatusException(
                    HttpStatus.PAYLOAD_TOO_LARGE, "The press is larger than " + largest + " bytes.");
        }
        return ButtonPress.fromJson(text(bytes), limits);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidPressException("The body is not UTF-8; JSON is sent as UTF-8.");
        }
    }
}
