package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.rules.Assignable;
import java.util.List;

/**
 * A name that tickets can be given.
 *
 * @param variable the variable that holds it
 * @param name the name
 * @param boards of what belongs to a board, the boards that the ticket can have then; else none
 * @param users who sets it: the defaults, or rules
 */
record NameInUse(Assignable<String> variable, String name, List<String> boards, List<String> users) {
    /** What a report calls it. */
    String subject() {
        return variable.name() + " \"" + name + "\"";
    }

    String usedBy() {
        return "Set by " + String.join(", ", users) + ".";
    }
}
