package io.github.helpdeskbuttons.rules;

import com.google.re2j.Pattern;
import io.github.helpdeskbuttons.rules.ConditionNode.Comparison;
import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.Test;
import io.github.helpdeskbuttons.rules.Plan.TextValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Turns conditions into the parts of a plan; what does not depend on the press is worked out here, once. */
final class ConditionCompiler implements ConditionNode.Visitor<Test> {
    private final Scope scope;
    private final Instrumentation instrumentation;
    private final Optional<IndexPlan> index;
    private final ExpressionCompiler expressions;

    ConditionCompiler(Scope scope, Instrumentation instrumentation) {
        this(scope, instrumentation, Optional.empty());
    }

    ConditionCompiler(Scope scope, Instrumentation instrumentation, Optional<IndexPlan> index) {
        this.scope = scope;
        this.instrumentation = instrumentation;
        this.index = index;
        this.expressions = new ExpressionCompiler(scope, this);
    }

    ExpressionCompiler expressions() {
        return expressions;
    }

    Test compile(ConditionNode node) {
        Test test = node.accept(this);
        Optional<int[]> answers = index.flatMap(plan -> plan.answersOf(node));
        return instrumentation.condition(
                node, answers.map(atoms -> answered(atoms, test)).orElse(test));
    }

    /** Asks the index, as long as it knows. */
    private static Test answered(int[] atoms, Test test) {
        return frame -> {
            IndexState state = frame.index;
            return (state != null && state.isFresh(atoms[0], frame)) ? state.holdsAll(atoms) : test.test(frame);
        };
    }

    Test[] compileAll(List<ConditionNode> nodes) {
        Test[] tests = new Test[nodes.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = compile(nodes.get(i));
        }
        return tests;
    }

    @Override
    public Test allOf(ConditionNode.AllOf node) {
        Test[] tests = compileAll(node.parts());
        return frame -> {
            for (Test test : tests) {
                if (!test.test(frame)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Test anyOf(ConditionNode.AnyOf node) {
        Test[] tests = compileAll(node.parts());
        return frame -> {
            for (Test test : tests) {
                if (test.test(frame)) {
                    return true;
                }
            }
            return false;
        };
    }

    @Override
    public Test not(ConditionNode part) {
        Test test = compile(part);
        return frame -> !test.test(frame);
    }

    @Override
    public Test text(ConditionNode.TextTest node) {
        boolean ignoresCase = node.ignoresCase();
        TextValue text = ignoresCase ? expressions.compileFolded(node.text()) : expressions.compile(node.text());
        String[] options = folded(node.options(), ignoresCase).toArray(new String[0]);
        if (options.length == 1) {
            return single(node.operator(), text, options[0]);
        }
        BiPredicate<String, String> relation =
                switch (node.operator()) {
                    case IS -> String::equals;
                    case CONTAINS -> String::contains;
                    case STARTS_WITH -> String::startsWith;
                    case ENDS_WITH -> String::endsWith;
                };
        boolean absentMatches = node.operator() != ConditionNode.Operator.IS;
        boolean needsAll = node.quantifier() == Quantifier.ALL;
        return frame -> {
            String value = text.get(frame);
            return value == null
                    ? absentMatches && matches("", options, relation, needsAll)
                    : matches(value, options, relation, needsAll);
        };
    }

    /** The most common tests, each by itself, so that the JVM sees what is called. */
    private static Test single(ConditionNode.Operator operator, TextValue text, String option) {
        return switch (operator) {
            case IS -> frame -> option.equals(text.get(frame));
            case CONTAINS -> frame -> text.read(frame).contains(option);
            case STARTS_WITH -> frame -> text.read(frame).startsWith(option);
            case ENDS_WITH -> frame -> text.read(frame).endsWith(option);
        };
    }

    /** With all needed, looks for one that does not match; else for one that does. */
    private static boolean matches(
            String text, String[] options, BiPredicate<String, String> relation, boolean needsAll) {
        for (String option : options) {
            if (relation.test(text, option) != needsAll) {
                return !needsAll;
            }
        }
        return needsAll;
    }

    private static String folded(String text, boolean ignoresCase) {
        return ignoresCase ? Texts.foldCase(text) : text;
    }

    private static Set<String> folded(List<String> texts, boolean ignoresCase) {
        Set<String> folded = new LinkedHashSet<>();
        texts.forEach(text -> folded.add(folded(text, ignoresCase)));
        return folded;
    }

    @Override
    public Test sameText(ConditionNode.SameText node) {
        TextValue left = expressions.compile(node.left());
        TextValue right = expressions.compile(node.right());
        boolean ignoresCase = node.ignoresCase();
        return frame -> {
            String first = left.get(frame);
            String second = right.get(frame);
            return first != null && second != null && folded(first, ignoresCase).equals(folded(second, ignoresCase));
        };
    }

    @Override
    public Test pattern(ConditionNode.PatternTest node) {
        TextValue text = expressions.compile(node.text());
        Pattern pattern = node.pattern();
        return node.whole()
                ? frame -> pattern.matcher(text.read(frame)).matches()
                : frame -> pattern.matcher(text.read(frame)).find();
    }

    @Override
    public Test option(ConditionNode.HasOption node) {
        boolean ignoresCase = node.ignoresCase();
        boolean needsAll = node.quantifier() == Quantifier.ALL;
        String[] options = folded(node.options(), ignoresCase).toArray(new String[0]);
        return frame -> {
            for (String option : options) {
                if (isTicked(frame, option, ignoresCase) != needsAll) {
                    return !needsAll;
                }
            }
            return needsAll;
        };
    }

    private static boolean isTicked(Frame frame, String option, boolean ignoresCase) {
        for (String selection : frame.selections()) {
            if (folded(selection, ignoresCase).equals(option)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Test blank(ConditionNode.IsBlank node) {
        TextValue text = expressions.compile(node.text());
        return frame -> Texts.isBlank(text.read(frame));
    }

    @Override
    public Test isDefault(ConditionNode.IsDefault node) {
        int index = node.slot().index();
        return frame -> frame.texts[index] == null;
    }

    @Override
    public Test range(ConditionNode.RangeTest node) {
        TextValue text = expressions.compile(node.text());
        AddressRange range = node.range();
        return frame -> range.contains(text.read(frame));
    }

    @Override
    public Test level(ConditionNode.LevelTest node) {
        int index = node.slot().index();
        Set<String> texts = new HashSet<>();
        node.levels().forEach(level -> texts.add(level.text()));
        return frame -> {
            String text = frame.texts[index];
            return text != null && texts.contains(text);
        };
    }

    @Override
    public Test number(ConditionNode.NumberTest node) {
        NumberValue left = expressions.compile(node.left());
        NumberValue right = expressions.compile(node.right());
        Comparison comparison = node.comparison();
        return frame -> comparison.test(left.get(frame), right.get(frame));
    }

    @Override
    public Test local(ConditionNode.LocalConditionNode node) {
        int index = scope.read(node);
        return frame -> frame.flags[index];
    }

    @Override
    public Test custom(ConditionNode.Custom node) {
        return frame -> HostCode.test(node, frame);
    }

    @Override
    public Test invalid(ConditionNode.Invalid node) {
        throw new IllegalStateException(node.problem());
    }
}
