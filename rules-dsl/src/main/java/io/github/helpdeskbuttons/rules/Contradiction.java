package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Comparison;
import io.github.helpdeskbuttons.rules.ConditionNode.IsBlank;
import io.github.helpdeskbuttons.rules.ConditionNode.IsDefault;
import io.github.helpdeskbuttons.rules.ConditionNode.LevelTest;
import io.github.helpdeskbuttons.rules.ConditionNode.NumberTest;
import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.ConditionNode.PatternTest;
import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import io.github.helpdeskbuttons.rules.ConditionNode.TextTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out whether conditions can ever hold together; where it cannot tell, it says that they can. */
final class Contradiction {
    private final Set<ConditionNode> positive = new HashSet<>();
    private final Set<ConditionNode> negative = new HashSet<>();

    private Contradiction(List<ConditionNode> conditions) {
        for (ConditionNode condition : conditions) {
            collect(condition);
        }
    }

    static boolean in(List<ConditionNode> conditions) {
        return new Contradiction(conditions).isFound();
    }

    private void collect(ConditionNode condition) {
        for (ConditionNode part : Conjuncts.of(condition)) {
            if (part instanceof ConditionNode.Not not) {
                negative.add(not.part());
            } else {
                positive.add(part);
            }
        }
    }

    private boolean isFound() {
        return positive.stream().anyMatch(negative::contains)
                || hasNoTextLeft()
                || hasNoLevelLeft()
                || hasNoNumberLeft();
    }

    /** Where a text must be one of some options, and none of them passes the other tests of the same text. */
    private boolean hasNoTextLeft() {
        for (ConditionNode condition : positive) {
            if (condition instanceof TextTest test && test.operator() == Operator.IS && !test.ignoresCase()) {
                boolean possible = test.quantifier() == Quantifier.ANY
                        && test.options().stream().anyMatch(option -> passes(test.text(), option));
                if (!possible || isDefaultRequired(test.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isDefaultRequired(TextNode text) {
        return text instanceof TextNode.VariableNode variable && positive.contains(new IsDefault(variable.slot()));
    }

    private boolean passes(TextNode text, String value) {
        TextNode.Constant constant = new TextNode.Constant(value);
        return positive.stream().allMatch(condition -> !isAbout(condition, text) || holdsFor(condition, constant))
                && negative.stream().noneMatch(condition -> isAbout(condition, text) && holdsFor(condition, constant));
    }

    private static boolean isAbout(ConditionNode condition, TextNode text) {
        return (condition instanceof TextTest test && test.text().equals(text))
                || (condition instanceof PatternTest pattern && pattern.text().equals(text))
                || (condition instanceof IsBlank blank && blank.text().equals(text));
    }

    /** Whether a test of a text holds for this very text. */
    static boolean holdsFor(ConditionNode condition, TextNode.Constant text) {
        ConditionNode test = condition;
        if (condition instanceof TextTest node) {
            test = new TextTest(text, node.operator(), node.quantifier(), node.options(), node.ignoresCase());
        } else if (condition instanceof PatternTest node) {
            test = new PatternTest(text, node.pattern(), node.whole());
        } else if (condition instanceof IsBlank) {
            test = new IsBlank(text);
        }
        Frame nothing = new Frame(
                PressFacts.builder().build(), TicketValues.allDefault(), new Plan.Size(0, 0, 0), FailurePolicy.REFUSE);
        return new ConditionCompiler(new Scope(), Instrumentation.NONE, null)
                .compile(test)
                .test(nothing);
    }

    /** A level's variable has four values, and every test of it can be tried on each. */
    private boolean hasNoLevelLeft() {
        for (Slot slot : List.of(Slot.IMPACT, Slot.URGENCY)) {
            boolean possible = levelPasses(slot, "");
            for (Level level : Level.values()) {
                possible |= levelPasses(slot, level.text());
            }
            if (!possible) {
                return true;
            }
        }
        return false;
    }

    private boolean levelPasses(Slot slot, String value) {
        return positive.stream().allMatch(condition -> levelVerdict(condition, slot, value, true))
                && negative.stream().noneMatch(condition -> levelVerdict(condition, slot, value, false));
    }

    private static boolean levelVerdict(ConditionNode condition, Slot slot, String value, boolean unrelated) {
        if (condition instanceof LevelTest test && test.slot() == slot) {
            return test.levels().stream().anyMatch(level -> level.text().equals(value));
        }
        if (condition instanceof IsDefault test && test.slot() == slot) {
            return value.isEmpty();
        }
        if (condition instanceof TextTest test && test.text().equals(new TextNode.LevelVariableNode(slot))) {
            boolean absent = value.isEmpty() && test.operator() == Operator.IS;
            return !absent && holdsFor(test, new TextNode.Constant(value));
        }
        return unrelated;
    }

    /** Where the comparisons of a number with constants leave it no place. */
    private boolean hasNoNumberLeft() {
        Map<NumberNode, Bounds> bounds = new HashMap<>();
        positive.forEach(condition -> narrow(bounds, condition, true));
        negative.forEach(condition -> narrow(bounds, condition, false));
        return bounds.values().stream().anyMatch(Bounds::isEmpty);
    }

    private static void narrow(Map<NumberNode, Bounds> bounds, ConditionNode condition, boolean holds) {
        if (condition instanceof NumberTest test && test.right() instanceof NumberNode.Constant constant) {
            bounds.computeIfAbsent(test.left(), Bounds::new).narrow(test.comparison(), constant.number(), holds);
        }
    }

    /** Where a number can lie still; an end that is excluded is moved to the next number there is. */
    private static final class Bounds {
        private double lowest;
        private double highest;
        private final List<Double> excluded = new ArrayList<>();

        private Bounds(NumberNode number) {
            Interval interval = Interval.of(number);
            this.lowest = interval.lowest();
            this.highest = interval.highest();
        }

        private void narrow(Comparison comparison, double number, boolean holds) {
            if (comparison == Comparison.EQUAL && !holds) {
                excluded.add(number);
            }
            boolean fromAbove = comparison == Comparison.LESS ? holds : comparison == Comparison.MORE && !holds;
            boolean fromBelow = comparison == Comparison.MORE ? holds : comparison == Comparison.LESS && !holds;
            boolean equal = comparison == Comparison.EQUAL && holds;
            if (fromAbove || equal) {
                highest = Math.min(highest, comparison == Comparison.LESS ? Math.nextDown(number) : number);
            }
            if (fromBelow || equal) {
                lowest = Math.max(lowest, comparison == Comparison.MORE ? Math.nextUp(number) : number);
            }
        }

        private boolean isEmpty() {
            return lowest > highest || (lowest == highest && excluded.contains(lowest));
        }
    }
}
