package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.TextValue;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a plan reads a text from. Nearly always that is a variable or a constant, and reading one of these through
 * an interface would cost more than the test that asks for it.
 */
final class TextOperand {
    private final @Nullable TextValue made;
    private final @Nullable String constant;
    private final int place;

    private TextOperand(@Nullable TextValue made, @Nullable String constant, int place) {
        this.made = made;
        this.constant = constant;
        this.place = place;
    }

    static TextOperand of(TextValue value) {
        if (value instanceof CompiledValues.Kept kept) {
            return new TextOperand(null, null, kept.place());
        }
        return value instanceof CompiledValues.Constant constant
                ? new TextOperand(null, constant.text(), -1)
                : new TextOperand(value, null, -1);
    }

    /** The text; null is the default. */
    @Nullable
    String get(Frame frame) {
        if (place >= 0) {
            return frame.texts[place];
        }
        return made == null ? constant : made.get(frame);
    }

    /** What functions read: the default is the empty text to them. */
    String read(Frame frame) {
        String text = get(frame);
        return text == null ? "" : text;
    }
}
