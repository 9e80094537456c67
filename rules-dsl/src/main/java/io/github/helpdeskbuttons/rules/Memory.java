package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.TextValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets the frame remember what was made of a variable, for as long as the variable holds the very same text: many rules ask
 * for the mail domain or the folded message, and a press should pay for it once.
 */
final class Memory {
    /** More would make every frame larger, for the sake of expressions that few rules have. */
    private static final int MOST = 8;

    private final Scope scope;
    private final Map<Place, Integer> texts = new HashMap<>();
    private final Map<Counted, Counter> numbers = new HashMap<>();

    Memory(Scope scope) {
        this.scope = scope;
    }

    /** The subject, case-folded if that is asked for; nothing where it is not worth remembering. */
    Optional<TextValue> text(Subject subject, boolean folds) {
        int source = scope.readText(subject.source());
        Place key = new Place(subject, folds, source);
        if (!texts.containsKey(key) && texts.size() == MOST) {
            return Optional.empty();
        }
        int place = texts.computeIfAbsent(key, absent -> scope.reserveTexts(2));
        return Optional.of(frame -> text(frame, subject, folds, source, place));
    }

    // Whether it is the very same text; an equal one may be made anew.
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private static @Nullable String text(Frame frame, Subject subject, boolean folds, int source, int place) {
        String held = frame.texts[source];
        if (held == null || frame.texts[place] != held) {
            String made = subject.of(held);
            frame.texts[place + 1] = folds && made != null ? Texts.foldCase(made) : made;
            frame.texts[place] = held;
        }
        return frame.texts[place + 1];
    }

    /** What can be counted in the subject. */
    Optional<NumberValue> number(Subject subject, NumberNode.Measure measure) {
        int source = scope.readText(subject.source());
        Counted key = new Counted(subject, measure, source);
        if (!numbers.containsKey(key) && numbers.size() == MOST) {
            return Optional.empty();
        }
        Counter counter =
                numbers.computeIfAbsent(key, absent -> new Counter(scope.reserveTexts(1), scope.reserveNumber()));
        return Optional.of(frame -> number(frame, subject, measure, source, counter));
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private static double number(
            Frame frame, Subject subject, NumberNode.Measure measure, int source, Counter counter) {
        String held = frame.texts[source];
        if (held == null || frame.texts[counter.place] != held) {
            String made = subject.of(held);
            frame.numbers[counter.number] = measure.of(made == null ? "" : made);
            frame.texts[counter.place] = held;
        }
        return frame.numbers[counter.number];
    }

    /** A subject, and where the frame keeps its source. */
    private record Place(Subject subject, boolean folds, int source) {}

    /** What is counted of a subject, and where the frame keeps its source. */
    private record Counted(Subject subject, NumberNode.Measure measure, int source) {}

    /** Where the frame keeps the text that was counted, and the number. */
    private record Counter(int place, int number) {}
}
