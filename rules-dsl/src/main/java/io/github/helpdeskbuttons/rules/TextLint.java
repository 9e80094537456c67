package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.ConditionNode.TextTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for texts that ConnectWise can never accept. */
final class TextLint {
    private static final int SUMMARY_LIMIT = 100;

    private TextLint() {}

    static Optional<String> of(ActionNode.Assign assign) {
        Slot slot = assign.slot();
        if (slot == Slot.SUBJECT && leastLength(assign.value()) > SUMMARY_LIMIT) {
            return Optional.of("the subject would have " + leastLength(assign.value())
                    + " characters at least, and ConnectWise takes " + SUMMARY_LIMIT + "; shorten it");
        }
        boolean name = !slot.isFreeText() && !slot.isLevel();
        boolean blank = assign.value() instanceof TextNode.Constant constant && Texts.isBlank(constant.text());
        return name && blank
                ? Optional.of("no " + slot.variableName()
                        + " has a blank name; to leave it to ConnectWise write useDefault()")
                : Optional.empty();
    }

    /** Fewer characters than this the text never has. */
    private static int leastLength(TextNode node) {
        if (node instanceof TextNode.Constant constant) {
            return constant.text().codePointCount(0, constant.text().length());
        }
        return node instanceof TextNode.Concat concat
                ? concat.parts().stream().mapToInt(TextLint::leastLength).sum()
                : 0;
    }

    /** Comparisons of a level with a text that is none. */
    static List<String> impossibleLevels(Node node) {
        List<String> messages = new ArrayList<>();
        collect(node, messages);
        return messages;
    }

    private static void collect(Node node, List<String> into) {
        if (node instanceof TextTest test
                && test.operator() == Operator.IS
                && test.text() instanceof TextNode.LevelVariableNode variable) {
            TextShape shape = new TextShape(test);
            for (String option : test.options()) {
                if (shape.excludes(option)) {
                    into.add(variable.name() + " is never " + Words.quoted(option)
                            + "; it is Low, Medium or High, for which there is Level");
                }
            }
        }
        node.children().forEach(child -> collect(child, into));
    }
}
