package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.ConditionNode.TextTest;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Which options of a text test can be known never to match, by the function that makes the text. */
final class TextShape {
    private final TextTest test;

    TextShape(TextTest test) {
        this.test = test;
    }

    boolean excludes(String option) {
        if (test.text() instanceof TextNode.LevelVariableNode) {
            return !fitsSomeLevel(option);
        }
        if (test.text() instanceof TextNode.Truncate truncate) {
            return option.codePointCount(0, option.length()) > truncate.limit();
        }
        return test.text() instanceof TextNode.Mapped mapped && excludes(mapped.mapping(), option);
    }

    /** A level's variable holds the text of a level, or the default, which reads as the empty text. */
    private boolean fitsSomeLevel(String option) {
        if (option.isEmpty()) {
            return test.operator() != Operator.IS;
        }
        for (Level level : Level.values()) {
            TextTest single = new TextTest(
                    new TextNode.Constant(level.text()),
                    test.operator(),
                    test.quantifier(),
                    List.of(option),
                    test.ignoresCase());
            if (Contradiction.holdsFor(single, new TextNode.Constant(level.text()))) {
                return true;
            }
        }
        return false;
    }

    private boolean excludes(TextNode.Mapping mapping, String option) {
        boolean matchesWhole = test.operator() == Operator.IS;
        return switch (mapping) {
            case LOWER -> !test.ignoresCase() && changes(option, Character::toLowerCase);
            case UPPER -> !test.ignoresCase() && changes(option, Character::toUpperCase);
            case TRIM -> matchesWhole && !Texts.trim(option).equals(option);
            case FOLD_WHITESPACE ->
                matchesWhole && !Texts.foldWhitespace(option).equals(option);
            case DOMAIN ->
                option.contains("@")
                        || (!test.ignoresCase() && changes(option, Character::toLowerCase))
                        || (matchesWhole && !Texts.trim(option).equals(option));
        };
    }

    private static boolean changes(String option, IntUnaryOperator mapping) {
        return option.codePoints().anyMatch(character -> mapping.applyAsInt(character) != character);
    }
}
