package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Rules in their order, ready to be evaluated on any number of presses by any number of threads.
 *
 * <p>A rule set is prepared once, when it is built. Evaluation is a pure function of facts and values: it changes neither,
 * takes no lock and throws nothing; it takes time linear in the press. Rules run in order, each sees what earlier ones
 * assigned, and the last assignment wins. Immutable and thread safe.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.of(
 *         rule("emergency")
 *                 .when(SELECTIONS.contains("This is an emergency"))
 *                 .then(PRIORITY.set("Priority 1 - Emergency Response"), SUBJECT.prepend("**EMERGENCY** ")),
 *         rule("arrears")
 *                 .when(EMAIL.domain().is("fabrikam.example"))
 *                 .refuse("Ticket submission is disabled until payment."));
 * }</pre>
 *
 * <p>Get one from {@link #of(Rule...)}.
 */
public final class RuleSet {
    private static final RuleSet EMPTY = new RuleSet(List.of(), FailurePolicy.REFUSE);

    private final List<RuleNode> rules;
    private final FailurePolicy policy;
    private final Plan plan;

    private RuleSet(List<RuleNode> rules, FailurePolicy policy) {
        this(rules, policy, RuleCompiler.compile(rules, IndexPolicy.MEASURED));
    }

    private RuleSet(List<RuleNode> rules, FailurePolicy policy, Plan plan) {
        this.rules = rules;
        this.policy = policy;
        this.plan = plan;
    }

    /**
     * Gives the rule set without a rule, which leaves every value as it is.
     *
     * @return the rule set
     */
    public static RuleSet empty() {
        return EMPTY;
    }

    /**
     * Makes a rule set.
     *
     * @param rules the rules, in the order in which they run
     * @return the rule set
     * @throws NullPointerException if {@code rules} or one of them is null
     * @throws IllegalArgumentException if a rule reads a local value that is not defined before it
     */
    public static RuleSet of(Rule... rules) {
        return of(Arrays.asList(Objects.requireNonNull(rules, "rules")));
    }

    /**
     * Makes a rule set.
     *
     * @param rules the rules, in the order in which they run
     * @return the rule set
     * @throws NullPointerException if {@code rules} or one of them is null
     * @throws IllegalArgumentException if a rule reads a local value that is not defined before it
     */
    public static RuleSet of(Iterable<? extends Rule> rules) {
        return new RuleSet(RuleNode.all(Arguments.<Rule>copy(rules, "rules")), FailurePolicy.REFUSE);
    }

    /**
     * Gives the rule set that does this one and then the other: what one set of the rules of both does.
     *
     * @param next the rules that run after these
     * @return the rule set, which does about failures what this one does
     * @throws NullPointerException if {@code next} is null
     */
    public RuleSet andThen(RuleSet next) {
        List<RuleNode> both = new ArrayList<>(rules);
        both.addAll(Objects.requireNonNull(next, "next").rules);
        return new RuleSet(Collections.unmodifiableList(both), policy);
    }

    /**
     * Gives the same rules with another way to settle failures.
     *
     * @param failurePolicy what becomes of a press when a rule fails
     * @return the rule set
     * @throws NullPointerException if {@code failurePolicy} is null
     */
    public RuleSet onFailure(FailurePolicy failurePolicy) {
        return new RuleSet(rules, Objects.requireNonNull(failurePolicy, "failurePolicy"), plan);
    }

    /**
     * Gives the rules.
     *
     * @return the rules in their order, unmodifiable
     */
    public List<Rule> rules() {
        return Collections.unmodifiableList(rules);
    }

    /**
     * Applies the rules to a press; it never throws for any press.
     *
     * @param facts what arrived with the press
     * @param initial the values to start from
     * @return what the rules make of them
     * @throws NullPointerException if an argument is null
     */
    public Evaluation evaluate(PressFacts facts, TicketValues initial) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(initial, "initial");
        return plan.run(facts, initial, policy).evaluation();
    }

    /**
     * Applies the rules to a press as {@link #evaluate} does, and records how: for trying rules, and for support.
     *
     * @param facts what arrived with the press
     * @param initial the values to start from
     * @return the record, with the same evaluation in it
     * @throws NullPointerException if an argument is null
     */
    public Trace trace(PressFacts facts, TicketValues initial) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(initial, "initial");
        return new Trace(facts, initial, () -> {
            Tracing tracing = new Tracing();
            Frame frame = RuleCompiler.compileTraced(rules, tracing).run(facts, initial, policy);
            return Trace.Recorded.of(initial, frame.evaluation(), tracing.entries(frame));
        });
    }

    /**
     * Puts the rules into words, one line a rule, in a form stable enough to keep under version control.
     *
     * @return the lines, each ended by a line feed; empty for the empty rule set
     */
    public String describe() {
        return Description.of(rules);
    }

    /**
     * Looks for mistakes, starting from a ticket of which every value is the default.
     *
     * @return what was found, in the order of the rules, unmodifiable; empty where nothing was
     */
    public List<Finding> lint() {
        return lint(TicketValues.allDefault());
    }

    /**
     * Looks for mistakes, starting from the values that every ticket of the host has.
     *
     * @param initial the integration's defaults; where they name a board, a rule need not
     * @return what was found, in the order of the rules, unmodifiable; empty where nothing was
     * @throws NullPointerException if {@code initial} is null
     */
    public List<Finding> lint(TicketValues initial) {
        return Lint.of(rules, Objects.requireNonNull(initial, "initial"));
    }

    /**
     * Gives this rule set, where {@link #lint()} finds nothing in it: the strict mode.
     *
     * @return this rule set
     * @throws IllegalArgumentException if there is a finding, such as two rules of one name; the message has them all
     */
    public RuleSet strict() {
        List<Finding> findings = lint();
        if (!findings.isEmpty()) {
            StringBuilder message = new StringBuilder("The rule set is not right by strict rules; change these:");
            findings.forEach(finding -> message.append("\n  ").append(finding));
            throw new IllegalArgumentException(message.toString());
        }
        return this;
    }

    /**
     * Lists the values that the rules can give to variables whatever the press, such as the names of boards and priorities:
     * for checking that the server knows them.
     *
     * <p>A value that depends on the press is not listed, nor one that the same rule overwrites or refuses the press after.
     * Whether a rule can fire is not looked at.
     *
     * @return each value with its rule, once, in the order of the rules, unmodifiable; empty where there is none
     */
    public List<AssignedValue> assignedValues() {
        return AssignedValues.of(rules);
    }

    @Override
    public String toString() {
        return "RuleSet[" + rules.size() + " rules]";
    }
}
