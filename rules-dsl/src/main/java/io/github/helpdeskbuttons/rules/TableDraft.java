package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A first-match table that has a name and no row yet; it is no {@link Rule} before it has one.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link Rule#choose}.
 */
public final class TableDraft {
    private final String name;

    TableDraft(String name) {
        this.name = name;
    }

    /**
     * Begins the first row.
     *
     * @param condition when the row holds
     * @return the row so far; say next what it does
     * @throws NullPointerException if {@code condition} is null
     */
    public Row when(Condition condition) {
        return new Row(name, List.of(), ConditionNode.of(condition, "condition"));
    }

    /**
     * A row that does not say yet what it does.
     *
     * <p>Immutable and thread safe.
     *
     * <p>Get one from {@link TableDraft#when} or {@link TableRule#when}.
     */
    public static final class Row {
        private final String name;
        private final List<RuleNode.Row> above;
        private final ConditionNode condition;

        Row(String name, List<RuleNode.Row> above, ConditionNode condition) {
            this.name = name;
            this.above = above;
            this.condition = condition;
        }

        /**
         * Says what is done where this row is the first that holds.
         *
         * @param first what is done
         * @param more what is done after that, in order
         * @return the table with this row
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if a part of the row cannot be
         */
        public TableRule then(Action first, Action... more) {
            List<RuleNode.Row> rows = new ArrayList<>(above);
            rows.add(new RuleNode.Row(condition, RuleNode.actions(first, more)));
            return RuleNode.checked(new RuleNode.Table(name, Collections.unmodifiableList(rows), List.of()));
        }
    }
}
