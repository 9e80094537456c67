package io.github.helpdeskbuttons.rules;

import com.google.re2j.Pattern;
import io.github.helpdeskbuttons.rules.ConditionNode.Comparison;
import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.Plan.NumberValue;
import io.github.helpdeskbuttons.rules.Plan.Test;
import java.util.List;
import java.util.Set;

/**
 * The tests that {@link ConditionCompiler} puts into a plan. They are classes and no lambdas: a new JVM loads a class in
 * a fraction of the time in which it spins a lambda, and a program that has just started has its first press to answer.
 */
final class CompiledTests {

    private CompiledTests() {}

    /** Asks the index, as long as it knows. */
    static final class Answered implements Test {
        private final int[] atoms;
        private final Test test;

        Answered(int[] atoms, Test test) {
            this.atoms = atoms;
            this.test = test;
        }

        @Override
        public boolean test(Frame frame) {
            IndexState state = frame.index;
            return (state != null && state.isFresh(atoms[0], frame)) ? state.holdsAll(atoms) : test.test(frame);
        }
    }

    static final class AllOf implements Test {
        private final Test[] tests;

        AllOf(Test[] tests) {
            this.tests = tests;
        }

        @Override
        public boolean test(Frame frame) {
            for (Test test : tests) {
                if (!test.test(frame)) {
                    return false;
                }
            }
            return true;
        }
    }

    static final class AnyOf implements Test {
        private final Test[] tests;

        AnyOf(Test[] tests) {
            this.tests = tests;
        }

        @Override
        public boolean test(Frame frame) {
            for (Test test : tests) {
                if (test.test(frame)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Test test) implements Test {
        @Override
        public boolean test(Frame frame) {
            return !test.test(frame);
        }
    }

    // The most common tests of texts, each by itself, so that the JVM sees what is called.

    record Is(TextOperand text, String option) implements Test {
        @Override
        public boolean test(Frame frame) {
            return option.equals(text.get(frame));
        }
    }

    record Contains(TextOperand text, String option) implements Test {
        @Override
        public boolean test(Frame frame) {
            return text.read(frame).contains(option);
        }
    }

    record StartsWith(TextOperand text, String option) implements Test {
        @Override
        public boolean test(Frame frame) {
            return text.read(frame).startsWith(option);
        }
    }

    record EndsWith(TextOperand text, String option) implements Test {
        @Override
        public boolean test(Frame frame) {
            return text.read(frame).endsWith(option);
        }
    }

    /** Several options: with all needed, looks for one that does not match; else for one that does. */
    static final class SeveralOptions implements Test {
        private final Operator operator;
        private final TextOperand text;
        private final String[] options;
        private final boolean needsAll;

        SeveralOptions(Operator operator, TextOperand text, String[] options, boolean needsAll) {
            this.operator = operator;
            this.text = text;
            this.options = options;
            this.needsAll = needsAll;
        }

        @Override
        public boolean test(Frame frame) {
            String value = text.get(frame);
            if (value == null && operator == Operator.IS) {
                return false;
            }
            String read = value == null ? "" : value;
            for (String option : options) {
                if (matches(read, option) != needsAll) {
                    return !needsAll;
                }
            }
            return needsAll;
        }

        private boolean matches(String read, String option) {
            return switch (operator) {
                case IS -> read.equals(option);
                case CONTAINS -> read.contains(option);
                case STARTS_WITH -> read.startsWith(option);
                case ENDS_WITH -> read.endsWith(option);
            };
        }
    }

    record SameText(TextOperand left, TextOperand right, boolean ignoresCase) implements Test {
        @Override
        public boolean test(Frame frame) {
            String first = left.get(frame);
            String second = right.get(frame);
            return first != null
                    && second != null
                    && (ignoresCase ? Texts.foldCase(first).equals(Texts.foldCase(second)) : first.equals(second));
        }
    }

    record Matches(TextOperand text, Pattern pattern, boolean whole) implements Test {
        @Override
        public boolean test(Frame frame) {
            String read = text.read(frame);
            return whole
                    ? pattern.matcher(read).matches()
                    : pattern.matcher(read).find();
        }
    }

    static final class HasOption implements Test {
        private final String[] options;
        private final boolean ignoresCase;
        private final boolean needsAll;

        HasOption(String[] options, boolean ignoresCase, boolean needsAll) {
            this.options = options;
            this.ignoresCase = ignoresCase;
            this.needsAll = needsAll;
        }

        @Override
        public boolean test(Frame frame) {
            List<String> selections = frame.selections();
            for (String option : options) {
                if (isTicked(selections, option) != needsAll) {
                    return !needsAll;
                }
            }
            return needsAll;
        }

        private boolean isTicked(List<String> selections, String option) {
            for (int i = 0; i < selections.size(); i++) {
                String selection = selections.get(i);
                if (option.equals(ignoresCase ? Texts.foldCase(selection) : selection)) {
                    return true;
                }
            }
            return false;
        }
    }

    record IsBlank(TextOperand text) implements Test {
        @Override
        public boolean test(Frame frame) {
            return Texts.isBlank(text.read(frame));
        }
    }

    record IsDefault(int place) implements Test {
        @Override
        public boolean test(Frame frame) {
            return frame.texts[place] == null;
        }
    }

    record InRange(TextOperand text, AddressRange range) implements Test {
        @Override
        public boolean test(Frame frame) {
            return range.contains(text.read(frame));
        }
    }

    record HasLevel(int place, Set<String> levels) implements Test {
        @Override
        public boolean test(Frame frame) {
            String text = frame.texts[place];
            return text != null && levels.contains(text);
        }
    }

    record Compares(NumberValue left, Comparison comparison, NumberValue right) implements Test {
        @Override
        public boolean test(Frame frame) {
            return comparison.test(left.get(frame), right.get(frame));
        }
    }

    record LocalCondition(int place) implements Test {
        @Override
        public boolean test(Frame frame) {
            return frame.flags[place];
        }
    }

    record Custom(ConditionNode.Custom node) implements Test {
        @Override
        public boolean test(Frame frame) {
            return HostCode.test(node, frame);
        }
    }
}
