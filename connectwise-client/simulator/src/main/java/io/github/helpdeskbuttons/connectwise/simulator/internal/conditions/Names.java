package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import java.util.List;

/** Knows which field names a record has. */
public interface Names {

    /**
     * The path as the record spells it.
     *
     * @throws ConditionSyntaxException if there is no such field
     */
    List<String> resolve(List<String> path);
}
