package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set makes of a press: the values of the ticket, or a refusal, and the notes.
 *
 * <p>Immutable and thread safe; equal where all of it is equal. Its {@code toString} shows neither texts of the end user nor
 * notes.
 *
 * <p>Get one from {@link RuleSet#evaluate} or {@link Trace#evaluation()}.
 */
public final class Evaluation {
    private final TicketValues values;
    private final @Nullable Refusal refusal;
    private final List<String> notes;
    private final List<RuleFailure> skipped;

    /** @param notes and the failures: lists that nobody changes */
    Evaluation(TicketValues values, @Nullable Refusal refusal, List<String> notes, List<RuleFailure> skipped) {
        this.values = values;
        this.refusal = refusal;
        this.notes = notes;
        this.skipped = skipped;
    }

    /**
     * Gives the values after the rules; where the press was refused, as they stood then.
     *
     * @return the values
     */
    public TicketValues values() {
        return values;
    }

    /**
     * Gives the refusal, where a rule refused the press or failed.
     *
     * @return the refusal, or empty where a ticket is to be made
     */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Gives the texts for the ticket's internal note.
     *
     * @return the texts in the order in which rules added them, unmodifiable
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Gives the rules that failed and were skipped, where the rule set does so.
     *
     * @return the failures in order, unmodifiable; empty under {@link FailurePolicy#REFUSE}
     */
    public List<RuleFailure> skipped() {
        return skipped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evaluation that
                && values.equals(that.values)
                && Objects.equals(refusal, that.refusal)
                && notes.equals(that.notes)
                && skipped.equals(that.skipped);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, refusal, notes, skipped);
    }

    @Override
    public String toString() {
        return "Evaluation[" + (refusal == null ? values : refusal) + ", " + notes.size() + " notes, " + skipped.size()
                + " skipped]";
    }
}
