package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.TextValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the frame remember what was made of a variable, for as long as the variable holds the very same text: many rules ask
 * for the mail domain or the folded message, and a press should pay for it once.
 */
final class Memory {
    /** More would make every frame larger, for the sake of expressions that few rules have. */
    private static final int MOST = 8;

    private final Scope scope;
    private final List<RememberedText> texts = new ArrayList<>();
    private final List<RememberedNumber> numbers = new ArrayList<>();

    Memory(Scope scope) {
        this.scope = scope;
    }

    /** The subject, case-folded if that is asked for; null where it is not worth remembering. */
    @Nullable
    TextValue text(Subject subject, boolean folds) {
        int source = scope.readText(subject.source());
        for (RememberedText known : texts) {
            if (known.source == source && known.folds == folds && known.subject.equals(subject)) {
                return known;
            }
        }
        if (texts.size() == MOST) {
            return null;
        }
        RememberedText added = new RememberedText(subject, folds, source, scope.reserveTexts(2));
        texts.add(added);
        return added;
    }

    /** What can be counted in the subject; null where it is not worth remembering. */
    @Nullable
    NumberValue number(Subject subject, NumberNode.Measure measure) {
        int source = scope.readText(subject.source());
        for (RememberedNumber known : numbers) {
            if (known.source == source && known.measure == measure && known.subject.equals(subject)) {
                return known;
            }
        }
        if (numbers.size() == MOST) {
            return null;
        }
        RememberedNumber added =
                new RememberedNumber(subject, measure, source, scope.reserveTexts(1), scope.reserveNumber());
        numbers.add(added);
        return added;
    }

    /**
     * A text that is made once for as long as its source holds the same.
     *
     * @param source where the frame keeps the source
     * @param place where it keeps the source of which the text was made, and behind it the text
     */
    private record RememberedText(Subject subject, boolean folds, int source, int place) implements TextValue {
        // Whether it is the very same text; an equal one may be made anew.
        @SuppressWarnings({"ReferenceEquality", "StringEquality"})
        @Override
        public @Nullable String get(Frame frame) {
            String held = frame.texts[source];
            if (held == null || frame.texts[place] != held) {
                String made = subject.of(held);
                frame.texts[place + 1] = folds && made != null ? Texts.foldCase(made) : made;
                frame.texts[place] = held;
            }
            return frame.texts[place + 1];
        }
    }

    /**
     * A number that is counted once for as long as its source holds the same.
     *
     * @param source where the frame keeps the source
     * @param place where it keeps the source that was counted
     * @param number where it keeps the number
     */
    private record RememberedNumber(Subject subject, NumberNode.Measure measure, int source, int place, int number)
            implements NumberValue {
        @SuppressWarnings({"ReferenceEquality", "StringEquality"})
        @Override
        public double get(Frame frame) {
            String held = frame.texts[source];
            if (held == null || frame.texts[place] != held) {
                String made = subject.of(held);
                frame.numbers[number] = measure.of(made == null ? "" : made);
                frame.texts[place] = held;
            }
            return frame.numbers[number];
        }
    }
}
