package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes valid UTF-8 whatever the texts are: half a surrogate pair goes out as U+FFFD.
 *
 * <p>Jackson's own UTF-8 generator throws there, and a press would be lost for one broken emoji.
 */
final class WellFormedJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1L;

    @Override
    protected JsonGenerator _createUTF8Generator(OutputStream out, IOContext context) throws IOException {
        return new WellFormedGenerator(super._createUTF8Generator(out, context));
    }

    private static final class WellFormedGenerator extends JsonGeneratorDelegate {

        WellFormedGenerator(JsonGenerator utf8) {
            super(utf8, false);
        }

        @Override
        public void writeFieldName(String name) throws IOException {
            super.writeFieldName(wellFormed(name));
        }

        @Override
        public void writeString(@Nullable String text) throws IOException {
            super.writeString(text == null ? null : wellFormed(text));
        }

        @Override
        public void writeString(char[] text, int offset, int length) throws IOException {
            writeString(new String(text, offset, length));
        }

        private static String wellFormed(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return replaced(text);
                }
            }
            return text;
        }

        private static String replaced(String text) {
            StringBuilder wellFormed = new StringBuilder(text.length());
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                wellFormed.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c);
                at += Character.charCount(c);
            }
            return wellFormed.toString();
        }
    }
}
