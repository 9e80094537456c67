package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.Test;
import io.github.helpdeskbuttons.rules.Plan.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    TextValue compile(TextNode node) {
        boolean isMade = node instanceof TextNode.Mapped || node instanceof TextNode.Truncate;
        return (isMade ? Subject.of(node) : Optional.<Subject>empty())
                .flatMap(subject -> memory.text(subject, false))
                .orElseGet(() -> node.accept(this));
    }

    /** The text, case-folded. */
    TextValue compileFolded(TextNode node) {
        return Subject.of(node)
                .flatMap(subject -> memory.text(subject, true))
                .orElseGet(() -> folded(node.accept(this)));
    }

    private static TextValue folded(TextValue value) {
        return frame -> {
            String text = value.get(frame);
            return text == null ? null : Texts.foldCase(text);
        };
    }

    NumberValue compile(NumberNode node) {
        return node.accept(this);
    }

    @Override
    public TextValue variable(Slot slot) {
        int index = slot.index();
        return frame -> frame.texts[index];
    }

    @Override
    public TextValue constant(TextNode.Constant node) {
        String text = node.text();
        return frame -> text;
    }

    @Override
    public TextValue concat(TextNode.Concat node) {
        List<TextValue> compiled = new ArrayList<>();
        node.parts().forEach(part -> compiled.add(compile(part)));
        TextValue[] parts = compiled.toArray(new TextValue[0]);
        if (parts.length == 2) {
            TextValue first = parts[0];
            TextValue second = parts[1];
            return frame -> concat(frame, first.read(frame), second.read(frame));
        }
        return frame -> concat(frame, parts);
    }

    private static String concat(Frame frame, String first, String second) {
        frame.checkLength((long) first.length() + second.length());
        return first.concat(second);
    }

    private static String concat(Frame frame, TextValue[] parts) {
        StringBuilder text = new StringBuilder();
        for (TextValue part : parts) {
            String more = part.read(frame);
            frame.checkLength((long) text.length() + more.length());
            text.append(more);
        }
        return text.toString();
    }

    @Override
    public TextValue mapped(TextNode.Mapped node) {
        TextValue text = compile(node.text());
        TextNode.Mapping mapping = node.mapping();
        return frame -> mapping.apply(text.read(frame));
    }

    @Override
    public TextValue truncate(TextNode.Truncate node) {
        TextValue text = compile(node.text());
        int limit = node.limit();
        return frame -> Texts.truncateAtWord(text.read(frame), limit);
    }

    @Override
    public TextValue replace(TextNode.Replace node) {
        TextValue text = compile(node.text());
        String target = node.target();
        String replacement = node.replacement();
        return frame -> replace(frame, text.read(frame), target, replacement);
    }

    private static String replace(Frame frame, String text, String target, String replacement) {
        int found = text.indexOf(target);
        if (found < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int position = 0;
        while (found >= 0) {
            frame.checkLength((long) replaced.length() + (found - position) + replacement.length());
            replaced.append(text, position, found).append(replacement);
            position = found + target.length();
            found = text.indexOf(target, position);
        }
        frame.checkLength((long) replaced.length() + (text.length() - position));
        return replaced.append(text, position, text.length()).toString();
    }

    @Override
    public TextValue number(TextNode.NumberText node) {
        NumberValue number = compile(node.number());
        return frame -> Texts.ofNumber(number.get(frame));
    }

    @Override
    public TextValue local(TextNode.LocalTextNode node) {
        int index = scope.read(node);
        return frame -> frame.texts[index];
    }

    @Override
    public TextValue custom(TextNode.Custom node) {
        return frame -> HostCode.text(node, frame);
    }

    @Override
    public TextValue invalid(TextNode.Invalid node) {
        throw new IllegalStateException(node.problem());
    }

    @Override
    public NumberValue constant(NumberNode.Constant node) {
        double number = node.number();
        return frame -> number;
    }

    @Override
    public NumberValue measured(NumberNode.Measured node) {
        NumberNode.Measure measure = node.measure();
        return Subject.of(node.text())
                .flatMap(subject -> memory.number(subject, measure))
                .orElseGet(() -> measured(compile(node.text()), measure));
    }

    private static NumberValue measured(TextValue text, NumberNode.Measure measure) {
        return frame -> measure.of(text.read(frame));
    }

    @Override
    public NumberValue rank(NumberNode.Rank node) {
        int index = node.slot().index();
        return frame -> {
            String text = frame.texts[index];
            return text == null ? 0 : Level.fromText(text).map(Level::rank).orElse(0);
        };
    }

    @Override
    public NumberValue countOf(NumberNode.CountOf node) {
        Test[] tests = conditions.compileAll(node.conditions());
        return frame -> count(frame, tests);
    }

    private static double count(Frame frame, Test[] tests) {
        int count = 0;
        for (Test test : tests) {
            if (test.test(frame)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public NumberValue combined(NumberNode.Combined node) {
        NumberValue left = compile(node.left());
        NumberValue right = compile(node.right());
        NumberNode.Operation operation = node.operation();
        return frame -> operation.apply(left.get(frame), right.get(frame));
    }

    @Override
    public NumberValue local(NumberNode.LocalNumberNode node) {
        int index = scope.read(node);
        return frame -> frame.numbers[index];
    }

    @Override
    public NumberValue custom(NumberNode.Custom node) {
        return frame -> HostCode.number(node, frame);
    }

    @Override
    public NumberValue invalid(NumberNode.Invalid node) {
        throw new IllegalStateException(node.problem());
    }
}
