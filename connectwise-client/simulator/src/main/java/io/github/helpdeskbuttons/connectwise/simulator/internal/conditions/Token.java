package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

/** One word of a condition; {@code text} is the decoded content for strings and dates, else what was written. */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        DATE,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.NAME && text.equalsIgnoreCase(keyword);
    }
}
