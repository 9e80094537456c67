package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.util.Collection;

/** Where a list looks for records: all that its filter could accept, by ascending id. */
interface RowSource {
    Collection<Row> candidates(RowFilter filter);
}
