package io.github.helpdeskbuttons.rules;

/** Which parts of a rule can fail: the others are total, so that it does no harm to leave them out or do them twice. */
final class Fallible {

    private Fallible() {}

    /** Whether there is host code in it, or a text that may grow too long. */
    static boolean canFail(Node node) {
        return node instanceof TextNode.Custom
                || node instanceof NumberNode.Custom
                || node instanceof ConditionNode.Custom
                || node instanceof TextNode.Concat
                || node instanceof TextNode.Replace
                || node.children().stream().anyMatch(Fallible::canFail);
    }
}
