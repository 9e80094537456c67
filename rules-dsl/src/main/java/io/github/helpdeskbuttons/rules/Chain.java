package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Nodes in a row that stay flat, so that a chain of any length is no deep tree.
 *
 * @param parts the nodes, none of which is a chain of the same kind
 * @param depth how deep the deepest of them is, and one more
 */
record Chain<N extends Node>(List<N> parts, int depth) {

    /** @param opened gives the parts of a chain of the same kind, and of any other node the node alone */
    static <N extends Node> Chain<N> of(List<N> links, Function<N, List<N>> opened) {
        List<N> flat = new ArrayList<>();
        int deepest = 0;
        for (N link : links) {
            List<N> parts = opened.apply(link);
            flat.addAll(parts);
            boolean isLeftAsItIs = parts.size() == 1 && parts.get(0).equals(link);
            deepest = Math.max(deepest, isLeftAsItIs ? link.depth() : link.depth() - 1);
        }
        return new Chain<>(Collections.unmodifiableList(flat), deepest + 1);
    }
}
