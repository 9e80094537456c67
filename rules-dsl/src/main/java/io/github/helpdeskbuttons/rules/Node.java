package io.github.helpdeskbuttons.rules;

import java.util.List;

/** What every node of a rule's tree offers to the code that walks it. */
interface Node {
    /** How deep expressions may be nested, so that no walk exhausts the stack; chains of and, or and plus stay flat. */
    int DEPTH_LIMIT = 200;

    /** The message of the node that takes the place of one nested too deeply. */
    String TOO_DEEP = "an expression is nested more than " + DEPTH_LIMIT
            + " deep; name a part of it with Local and define that part in a rule of its own";

    /** The nodes that this one reads, in the order of reading. */
    List<? extends Node> children();

    /** How many levels are below this node, itself included. */
    default int depth() {
        int deepest = 0;
        for (Node child : children()) {
            deepest = Math.max(deepest, child.depth());
        }
        return deepest + 1;
    }
}
