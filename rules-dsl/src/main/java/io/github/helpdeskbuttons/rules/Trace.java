package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The record of one evaluation: what each rule did, and every variable before and after.
 *
 * <p>It is worked out when something of it is first asked for, by evaluating once more, so that a trace that nobody reads
 * costs nothing. A predicate or function of the host's own is then called again.
 *
 * <p>It holds what the end user wrote: show it to technicians, keep it out of logs. Its {@code toString} shows no value.
 * Immutable and thread safe.
 *
 * <p>Get one from {@link RuleSet#trace}.
 */
public final class Trace {
    private final PressFacts facts;
    private final TicketValues initial;
    private final Supplier<Recorded> recording;
    private volatile @Nullable Recorded recorded;

    Trace(PressFacts facts, TicketValues initial, Supplier<Recorded> recording) {
        this.facts = facts;
        this.initial = initial;
        this.recording = recording;
    }

    /** What is worked out when it is asked for. */
    record Recorded(Evaluation evaluation, List<RuleTrace> rules) {

        static Recorded of(TicketValues initial, Evaluation evaluation, List<Tracing.Entry> entries) {
            List<RuleTrace> traces = new ArrayList<>();
            TicketValues last = initial;
            for (Tracing.Entry entry : entries) {
                RuleTrace trace = RuleTrace.of(entry, last);
                traces.add(trace);
                last = entry.rule instanceof RuleNode.Group ? trace.before() : trace.after();
            }
            return new Recorded(evaluation, List.copyOf(traces));
        }
    }

    /** Two threads that ask at once may both work it out, to the same result. */
    private Recorded recorded() {
        Recorded known = recorded;
        if (known == null) {
            known = recording.get();
            recorded = known;
        }
        return known;
    }

    /**
     * Gives the facts that the rules read.
     *
     * @return the facts
     */
    public PressFacts facts() {
        return facts;
    }

    /**
     * Gives every variable as it was before the first rule.
     *
     * @return the values
     */
    public TicketValues initial() {
        return initial;
    }

    /**
     * Gives the evaluation itself, with every variable after the last rule.
     *
     * @return what {@link RuleSet#evaluate} gives for the same press
     */
    public Evaluation evaluation() {
        return recorded().evaluation();
    }

    /**
     * Gives what each rule did.
     *
     * @return the rules in their order, those of a group after the group; unmodifiable
     */
    public List<RuleTrace> rules() {
        return recorded().rules();
    }

    /**
     * Renders the record as aligned text: the variables before and after, then the rules.
     *
     * <p>Long texts are cut and control characters escaped; columns count code points.
     *
     * @return lines, each ended by a line feed
     */
    public String toText() {
        return new TraceText(this).render();
    }

    /**
     * Renders the record as a web page of its own, with no script and nothing to load, for a technician to read.
     *
     * @return a whole HTML document; every text in it is escaped
     */
    public String toHtml() {
        return new TraceHtml(this).render();
    }

    @Override
    public String toString() {
        return "Trace[" + rules() + ", " + evaluation() + "]";
    }
}
