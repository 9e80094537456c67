package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.Test;
import io.github.helpdeskbuttons.rules.Plan.TextValue;
import org.jspecify.annotations.Nullable;

/** The texts and numbers that {@link ExpressionCompiler} puts into a plan: classes, as {@link CompiledTests} are. */
final class CompiledValues {

    private CompiledValues() {}

    /** What the frame keeps: a variable or a local text. */
    record Kept(int place) implements TextValue {
        @Override
        public @Nullable String get(Frame frame) {
            return frame.texts[place];
        }
    }

    record Constant(String text) implements TextValue {
        @Override
        public String get(Frame frame) {
            return text;
        }
    }

    record Folded(TextOperand value) implements TextValue {
        @Override
        public @Nullable String get(Frame frame) {
            String text = value.get(frame);
            return text == null ? null : Texts.foldCase(text);
        }
    }

    /** The most common of the chains. */
    record ConcatOfTwo(TextOperand first, TextOperand second) implements TextValue {
        @Override
        public String get(Frame frame) {
            String before = first.read(frame);
            String after = second.read(frame);
            frame.checkLength((long) before.length() + after.length());
            return before.concat(after);
        }
    }

    static final class Concat implements TextValue {
        private final TextOperand[] parts;

        Concat(TextOperand[] parts) {
            this.parts = parts;
        }

        @Override
        public String get(Frame frame) {
            StringBuilder text = new StringBuilder();
            for (TextOperand part : parts) {
                String more = part.read(frame);
                frame.checkLength((long) text.length() + more.length());
                text.append(more);
            }
            return text.toString();
        }
    }

    record Mapped(TextNode.Mapping mapping, TextOperand text) implements TextValue {
        @Override
        public String get(Frame frame) {
            return mapping.apply(text.read(frame));
        }
    }

    record Truncated(TextOperand text, int limit) implements TextValue {
        @Override
        public String get(Frame frame) {
            return Texts.truncateAtWord(text.read(frame), limit);
        }
    }

    record Replaced(TextOperand text, String target, String replacement) implements TextValue {
        @Override
        public String get(Frame frame) {
            String before = text.read(frame);
            int found = before.indexOf(target);
            if (found < 0) {
                return before;
            }
            StringBuilder replaced = new StringBuilder();
            int position = 0;
            while (found >= 0) {
                frame.checkLength((long) replaced.length() + (found - position) + replacement.length());
                replaced.append(before, position, found).append(replacement);
                position = found + target.length();
                found = before.indexOf(target, position);
            }
            frame.checkLength((long) replaced.length() + (before.length() - position));
            return replaced.append(before, position, before.length()).toString();
        }
    }

    record NumberText(NumberValue number) implements TextValue {
        @Override
        public String get(Frame frame) {
            return Texts.ofNumber(number.get(frame));
        }
    }

    record CustomText(TextNode.Custom node) implements TextValue {
        @Override
        public String get(Frame frame) {
            return HostCode.text(node, frame);
        }
    }

    record ConstantNumber(double number) implements NumberValue {
        @Override
        public double get(Frame frame) {
            return number;
        }
    }

    record Measured(NumberNode.Measure measure, TextOperand text) implements NumberValue {
        @Override
        public double get(Frame frame) {
            return measure.of(text.read(frame));
        }
    }

    record Rank(int place) implements NumberValue {
        @Override
        public double get(Frame frame) {
            String text = frame.texts[place];
            return text == null ? 0 : Level.fromText(text).map(Level::rank).orElse(0);
        }
    }

    static final class CountOf implements NumberValue {
        private final Test[] tests;

        CountOf(Test[] tests) {
            this.tests = tests;
        }

        @Override
        public double get(Frame frame) {
            int count = 0;
            for (Test test : tests) {
                if (test.test(frame)) {
                    count++;
                }
            }
            return count;
        }
    }

    record Combined(NumberNode.Operation operation, NumberValue left, NumberValue right) implements NumberValue {
        @Override
        public double get(Frame frame) {
            return operation.apply(left.get(frame), right.get(frame));
        }
    }

    record KeptNumber(int place) implements NumberValue {
        @Override
        public double get(Frame frame) {
            return frame.numbers[place];
        }
    }

    record CustomNumber(NumberNode.Custom node) implements NumberValue {
        @Override
        public double get(Frame frame) {
            return HostCode.number(node, frame);
        }
    }
}
