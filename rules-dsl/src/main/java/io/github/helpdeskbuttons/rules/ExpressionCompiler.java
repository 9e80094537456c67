package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.TextValue;
import org.jspecify.annotations.Nullable;

/** Turns expressions of texts and numbers into the parts of a plan. */
final class ExpressionCompiler implements TextNode.Visitor<TextValue>, NumberNode.Visitor<NumberValue> {
    private final Scope scope;
    private final ConditionCompiler conditions;
    private final Memory memory;

    ExpressionCompiler(Scope scope, ConditionCompiler conditions) {
        this.scope = scope;
        this.conditions = conditions;
        this.memory = new Memory(scope);
    }

    TextOperand compile(TextNode node) {
        return TextOperand.of(value(node));
    }

    /** The text for whoever mostly reads what is made, and neither a variable nor a constant. */
    TextValue value(TextNode node) {
        boolean isMade = node instanceof TextNode.Mapped || node instanceof TextNode.Truncate;
        TextValue remembered = isMade ? remembered(node, false) : null;
        return remembered == null ? node.accept(this) : remembered;
    }

    /** The text, case-folded. */
    TextOperand compileFolded(TextNode node) {
        TextValue remembered = remembered(node, true);
        return TextOperand.of(
                remembered == null ? new CompiledValues.Folded(TextOperand.of(node.accept(this))) : remembered);
    }

    private @Nullable TextValue remembered(TextNode node, boolean folds) {
        Subject subject = Subject.of(node);
        return subject == null ? null : memory.text(subject, folds);
    }

    NumberValue compile(NumberNode node) {
        return node.accept(this);
    }

    @Override
    public TextValue variable(Slot slot) {
        return new CompiledValues.Kept(slot.index());
    }

    @Override
    public TextValue constant(TextNode.Constant node) {
        return new CompiledValues.Constant(node.text());
    }

    @Override
    public TextValue concat(TextNode.Concat node) {
        TextOperand[] parts = new TextOperand[node.parts().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = compile(node.parts().get(i));
        }
        return parts.length == 2
                ? new CompiledValues.ConcatOfTwo(parts[0], parts[1])
                : new CompiledValues.Concat(parts);
    }

    @Override
    public TextValue mapped(TextNode.Mapped node) {
        return new CompiledValues.Mapped(node.mapping(), compile(node.text()));
    }

    @Override
    public TextValue truncate(TextNode.Truncate node) {
        return new CompiledValues.Truncated(compile(node.text()), node.limit());
    }

    @Override
    public TextValue replace(TextNode.Replace node) {
        return new CompiledValues.Replaced(compile(node.text()), node.target(), node.replacement());
    }

    @Override
    public TextValue number(TextNode.NumberText node) {
        return new CompiledValues.NumberText(compile(node.number()));
    }

    @Override
    public TextValue local(TextNode.LocalTextNode node) {
        return new CompiledValues.Kept(scope.read(node));
    }

    @Override
    public TextValue custom(TextNode.Custom node) {
        return new CompiledValues.CustomText(node);
    }

    @Override
    public TextValue invalid(TextNode.Invalid node) {
        throw new IllegalStateException(node.problem());
    }

    @Override
    public NumberValue constant(NumberNode.Constant node) {
        return new CompiledValues.ConstantNumber(node.number());
    }

    @Override
    public NumberValue measured(NumberNode.Measured node) {
        Subject subject = Subject.of(node.text());
        NumberValue remembered = subject == null ? null : memory.number(subject, node.measure());
        return remembered == null ? new CompiledValues.Measured(node.measure(), compile(node.text())) : remembered;
    }

    @Override
    public NumberValue rank(NumberNode.Rank node) {
        return new CompiledValues.Rank(node.slot().index());
    }

    @Override
    public NumberValue countOf(NumberNode.CountOf node) {
        return new CompiledValues.CountOf(conditions.compileAll(node.conditions()));
    }

    @Override
    public NumberValue combined(NumberNode.Combined node) {
        return new CompiledValues.Combined(node.operation(), compile(node.left()), compile(node.right()));
    }

    @Override
    public NumberValue local(NumberNode.LocalNumberNode node) {
        return new CompiledValues.KeptNumber(scope.read(node));
    }

    @Override
    public NumberValue custom(NumberNode.Custom node) {
        return new CompiledValues.CustomNumber(node);
    }

    @Override
    public NumberValue invalid(NumberNode.Invalid node) {
        throw new IllegalStateException(node.problem());
    }
}
