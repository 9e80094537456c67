package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Writes valid UTF-8 whatever the texts are: half a surrogate pair goes out as U+FFFD.
 *
 * <p>Jackson's own UTF-8 generator throws there, and a press would be lost for one broken emoji.
 */
final class WellFormedJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1L;
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    @Override
    protected JsonGenerator _createUTF8Generator(OutputStream out, IOContext context) throws IOException {
        return _createGenerator(wellFormed(out), context);
    }

    private static Writer wellFormed(OutputStream out) {
        return new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(REPLACEMENT));
    }
}
