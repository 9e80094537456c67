package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of one evaluation: every variable and local value, and what the rules did beside assigning. */
final class Frame {
    /** What a rule may make of a press of no text at all: far more than ConnectWise takes. */
    private static final long TEXT_ALLOWANCE = 1 << 24;

    private static final double[] NO_NUMBERS = {};
    private static final boolean[] NO_FLAGS = {};

    private final PressFacts facts;
    private final TicketValues initial;
    private final FailurePolicy policy;
    private @Nullable List<String> notes;
    private @Nullable List<RuleFailure> skipped;
    private @Nullable Refusal refusal;

    /** The variables by slot, then the local texts; null is the default. */
    final @Nullable String[] texts;

    final double[] numbers;
    final boolean[] flags;

    /** What the index of the rule set found out, where there is one. */
    @Nullable
    IndexState index;

    Frame(PressFacts facts, TicketValues initial, Plan.Size size, FailurePolicy policy) {
        this.facts = facts;
        this.initial = initial;
        this.policy = policy;
        this.texts = new String[Slot.COUNT + size.texts()];
        this.numbers = size.numbers() == 0 ? NO_NUMBERS : new double[size.numbers()];
        this.flags = size.flags() == 0 ? NO_FLAGS : new boolean[size.flags()];
        initial.copyInto(texts);
        facts.copyInto(texts);
    }

    List<String> selections() {
        return facts.selections();
    }

    VariablesView view() {
        return new View(this);
    }

    TicketValues values() {
        return TicketValues.copyOf(texts);
    }

    /** Fails the rule that is about to make a longer text than any press explains. */
    void checkLength(long length) {
        if (length > TEXT_ALLOWANCE) {
            checkUnusualLength(length);
        }
    }

    /** By itself, so that what is asked about every text is small enough for the JVM to put it in place. */
    private void checkUnusualLength(long length) {
        long limit = TEXT_ALLOWANCE + 2 * (facts.totalLength() + initial.totalLength());
        if (length > limit) {
            throw RuleFailedException.tooLong(limit);
        }
    }

    void note(String text) {
        if (notes == null) {
            notes = new ArrayList<>();
        }
        notes.add(text);
    }

    void refuse(String rule, String message) {
        refusal = Refusal.by(rule, message);
    }

    /** Settles a failure by the policy; says whether the rules go on. */
    boolean fail(String rule, RuleFailedException failure) {
        RuleFailure report = new RuleFailure(rule, failure);
        if (policy == FailurePolicy.REFUSE) {
            refusal = Refusal.after(report);
            return false;
        }
        if (skipped == null) {
            skipped = new ArrayList<>();
        }
        skipped.add(report);
        return true;
    }

    Saved save() {
        return new Saved(Arrays.copyOf(texts, Slot.WRITABLE_COUNT), notes == null ? 0 : notes.size());
    }

    /** Undoes what a rule did before it failed. */
    void restore(Saved saved) {
        System.arraycopy(saved.values, 0, texts, 0, saved.values.length);
        if (notes != null) {
            notes.subList(saved.noteCount, notes.size()).clear();
        }
    }

    Evaluation evaluation() {
        return new Evaluation(
                values(),
                refusal,
                notes == null ? List.of() : List.copyOf(notes),
                skipped == null ? List.of() : List.copyOf(skipped));
    }

    /** The state before a rule. */
    static final class Saved {
        private final @Nullable String[] values;
        private final int noteCount;

        private Saved(@Nullable String[] values, int noteCount) {
            this.values = values;
            this.noteCount = noteCount;
        }
    }

    /** What the host's own code sees of the frame. */
    static final class View implements VariablesView {
        private final Frame frame;

        private View(Frame frame) {
            this.frame = frame;
        }

        @Override
        public String get(Fact fact) {
            return frame.facts.get(fact);
        }

        @Override
        public <T> Optional<T> get(Assignable<T> variable) {
            Slot slot = TextNode.slot(Objects.requireNonNull(variable, "variable"));
            return TicketValues.typed(variable, Optional.ofNullable(frame.texts[slot.index()]));
        }

        @Override
        public List<String> selections() {
            return frame.selections();
        }
    }
}
