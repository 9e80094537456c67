package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import io.github.helpdeskbuttons.rules.Plan.Test;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns conditions into the parts of a plan; what does not depend on the press is worked out here, once. */
final class ConditionCompiler implements ConditionNode.Visitor<Test> {
    private static final int[] NONE = {};

    private final Scope scope;
    private final Instrumentation instrumentation;
    private final @Nullable IndexPlan index;
    private final ExpressionCompiler expressions;

    /** @param index knows what the index answers, where there will be one */
    ConditionCompiler(Scope scope, Instrumentation instrumentation, @Nullable IndexPlan index) {
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
        int[] answers = index == null ? NONE : index.answersOf(node);
        return instrumentation.condition(node, answers.length == 0 ? test : new CompiledTests.Answered(answers, test));
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
        return new CompiledTests.AllOf(compileAll(node.parts()));
    }

    @Override
    public Test anyOf(ConditionNode.AnyOf node) {
        return new CompiledTests.AnyOf(compileAll(node.parts()));
    }

    @Override
    public Test not(ConditionNode part) {
        return new CompiledTests.Not(compile(part));
    }

    @Override
    public Test text(ConditionNode.TextTest node) {
        boolean ignoresCase = node.ignoresCase();
        TextOperand text = ignoresCase ? expressions.compileFolded(node.text()) : expressions.compile(node.text());
        String[] options = folded(node.options(), ignoresCase);
        if (options.length > 1) {
            boolean needsAll = node.quantifier() == Quantifier.ALL;
            return new CompiledTests.SeveralOptions(node.operator(), text, options, needsAll);
        }
        return switch (node.operator()) {
            case IS -> new CompiledTests.Is(text, options[0]);
            case CONTAINS -> new CompiledTests.Contains(text, options[0]);
            case STARTS_WITH -> new CompiledTests.StartsWith(text, options[0]);
            case ENDS_WITH -> new CompiledTests.EndsWith(text, options[0]);
        };
    }

    /** The options, each once. */
    private static String[] folded(List<String> texts, boolean ignoresCase) {
        if (texts.size() == 1) {
            return new String[] {ignoresCase ? Texts.foldCase(texts.get(0)) : texts.get(0)};
        }
        Set<String> folded = new LinkedHashSet<>();
        for (String text : texts) {
            folded.add(ignoresCase ? Texts.foldCase(text) : text);
        }
        return folded.toArray(new String[0]);
    }

    @Override
    public Test sameText(ConditionNode.SameText node) {
        return new CompiledTests.SameText(
                expressions.compile(node.left()), expressions.compile(node.right()), node.ignoresCase());
    }

    @Override
    public Test pattern(ConditionNode.PatternTest node) {
        return new CompiledTests.Matches(expressions.compile(node.text()), node.pattern(), node.whole());
    }

    @Override
    public Test option(ConditionNode.HasOption node) {
        return new CompiledTests.HasOption(
                folded(node.options(), node.ignoresCase()), node.ignoresCase(), node.quantifier() == Quantifier.ALL);
    }

    @Override
    public Test blank(ConditionNode.IsBlank node) {
        return new CompiledTests.IsBlank(expressions.compile(node.text()));
    }

    @Override
    public Test isDefault(ConditionNode.IsDefault node) {
        return new CompiledTests.IsDefault(node.slot().index());
    }

    @Override
    public Test range(ConditionNode.RangeTest node) {
        return new CompiledTests.InRange(expressions.compile(node.text()), node.range());
    }

    @Override
    public Test level(ConditionNode.LevelTest node) {
        Set<String> texts = new HashSet<>();
        for (Level level : node.levels()) {
            texts.add(level.text());
        }
        return new CompiledTests.HasLevel(node.slot().index(), texts);
    }

    @Override
    public Test number(ConditionNode.NumberTest node) {
        return new CompiledTests.Compares(
                expressions.compile(node.left()), node.comparison(), expressions.compile(node.right()));
    }

    @Override
    public Test local(ConditionNode.LocalConditionNode node) {
        return new CompiledTests.LocalCondition(scope.read(node));
    }

    @Override
    public Test custom(ConditionNode.Custom node) {
        return new CompiledTests.Custom(node);
    }

    @Override
    public Test invalid(ConditionNode.Invalid node) {
        throw new IllegalStateException(node.problem());
    }
}
