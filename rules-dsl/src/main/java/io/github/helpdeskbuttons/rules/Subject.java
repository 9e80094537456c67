package io.github.helpdeskbuttons.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a condition looks at, where that is one variable or local text, or a text made of it alone: as long as that source
 * holds the same text, one look at it serves all rules.
 *
 * @param text how the text is made
 * @param source the variable or local text that it is made of
 */
record Subject(TextNode text, TextNode source) {

    static Optional<Subject> of(TextNode text) {
        return source(text).map(source -> new Subject(text, source));
    }

    private static Optional<TextNode> source(TextNode text) {
        if (text instanceof TextNode.VariableNode || text instanceof TextNode.LocalTextNode) {
            return Optional.of(text);
        }
        if (text instanceof TextNode.Mapped mapped) {
            return source(mapped.text());
        }
        return text instanceof TextNode.Truncate truncate ? source(truncate.text()) : Optional.empty();
    }

    /** Makes the text of what the source holds. */
    @Nullable
    String of(@Nullable String held) {
        return made(text, held);
    }

    private static @Nullable String made(TextNode text, @Nullable String held) {
        if (text instanceof TextNode.Mapped mapped) {
            return mapped.mapping().apply(read(mapped.text(), held));
        }
        return text instanceof TextNode.Truncate truncate
                ? Texts.truncateAtWord(read(truncate.text(), held), truncate.limit())
                : held;
    }

    private static String read(TextNode text, @Nullable String held) {
        String made = made(text, held);
        return made == null ? "" : made;
    }
}
