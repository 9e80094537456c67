package io.github.helpdeskbuttons.rules;

/** Which parts of a rule can fail: the others are total, so that it does no harm to leave them out or do them twice. */
final class Fallible {

    private Fallible() {}

    /** Whether there is host code in it, or a text that may grow too long. */
    static boolean canFail(Node node) {
        if (node instanceof TextNode.Custom
                || node instanceof NumberNode.Custom
                || node instanceof ConditionNode.Custom
                || node instanceof TextNode.Concat
                || node instanceof TextNode.Replace) {
            return true;
        }
        for (Node child : node.children()) {
            if (canFail(child)) {
                return true;
            }
        }
        return false;
    }
}
