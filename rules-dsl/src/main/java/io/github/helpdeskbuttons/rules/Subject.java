package io.github.helpdeskbuttons.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a condition looks at, where that is one variable or local text, or a text made of it alone: as long as that source
 * holds the same text, one look at it serves all rules.
 *
 * @param text how the text is made
 * @param source the variable or local text that it is made of
 */
record Subject(TextNode text, TextNode source) {

    /** The subject of an expression; null where it is made of more than one text, or of none. */
    static @Nullable Subject of(TextNode text) {
        TextNode source = text;
        while (!(source instanceof TextNode.VariableNode) && !(source instanceof TextNode.LocalTextNode)) {
            if (source instanceof TextNode.Mapped mapped) {
                source = mapped.text();
            } else if (source instanceof TextNode.Truncate truncate) {
                source = truncate.text();
            } else {
                return null;
            }
        }
        return new Subject(text, source);
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

    // Written out, since a new JVM takes milliseconds to make these methods for each kind of record.

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject that && areEqual(text, that.text);
    }

    private static boolean areEqual(TextNode left, TextNode right) {
        if (left instanceof TextNode.VariableNode variable) {
            return right instanceof TextNode.VariableNode other && variable.slot() == other.slot();
        }
        if (left instanceof TextNode.Mapped mapped) {
            return right instanceof TextNode.Mapped other
                    && mapped.mapping() == other.mapping()
                    && areEqual(mapped.text(), other.text());
        }
        if (left instanceof TextNode.Truncate truncate) {
            return right instanceof TextNode.Truncate other
                    && truncate.limit() == other.limit()
                    && areEqual(truncate.text(), other.text());
        }
        return left.equals(right);
    }

    @Override
    public int hashCode() {
        return hash(text);
    }

    private static int hash(TextNode text) {
        if (text instanceof TextNode.VariableNode variable) {
            return variable.slot().index();
        }
        if (text instanceof TextNode.Mapped mapped) {
            return 31 * hash(mapped.text()) + 31 + mapped.mapping().hashCode();
        }
        return text instanceof TextNode.Truncate truncate
                ? 31 * hash(truncate.text()) + 61 + truncate.limit()
                : text.hashCode();
    }
}
