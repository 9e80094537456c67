package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Nodes in a row that stay flat, so that a chain of any length is no deep tree.
 *
 * @param parts the nodes, none of which is a chain of the same kind
 * @param depth how deep the deepest of them is, and one more
 */
record Chain<N extends Node>(List<N> parts, int depth) {

    /** @param kind a chain of this kind among the links is opened: its parts, which are all it has, take its place */
    @SuppressWarnings("unchecked") // the parts of a chain are of the kind that its links are of
    static <N extends Node> Chain<N> of(List<N> links, Class<? extends N> kind) {
        List<N> flat = new ArrayList<>();
        int deepest = 0;
        for (N link : links) {
            if (kind.isInstance(link)) {
                flat.addAll((List<N>) link.children());
                deepest = Math.max(deepest, link.depth() - 1);
            } else {
                flat.add(link);
                deepest = Math.max(deepest, link.depth());
            }
        }
        return new Chain<>(Collections.unmodifiableList(flat), deepest + 1);
    }
}
