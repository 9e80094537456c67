package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;

/** A way to apply rules to a press, ready to do so. */
interface Contestant {

    /** Applies the rules to the press of this number; gives the result in the contestant's own form. */
    Object evaluate(int press);

    /** Turns such a result into values that can be compared with those of others. */
    default List<String> values(Object result) {
        return ((Ticket) result).values();
    }

    /** Sets one up; it gets the rules and the presses as plain data. */
    @FunctionalInterface
    interface Maker {
        Contestant make(List<Test.Rule> rules, List<Press> presses);
    }
}
