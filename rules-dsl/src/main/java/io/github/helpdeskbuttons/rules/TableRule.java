package io.github.helpdeskbuttons.rules;

/**
 * A table of which the first row that holds is done, complete as it is; it can be given further rows and a last resort.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link TableDraft.Row#then} after {@link Rule#choose}, or from {@link MatrixDraft.Cells#sets} after
 * {@link Rule#matrix}.
 */
public sealed interface TableRule extends Rule permits RuleNode.Table {

    /**
     * Begins a further row.
     *
     * @param condition when the row holds
     * @return the row so far; say next what it does
     * @throws NullPointerException if {@code condition} is null
     */
    TableDraft.Row when(Condition condition);

    /**
     * Gives this table with something to do where no row holds.
     *
     * @param first what it does then
     * @param more what it does after that, in order
     * @return the table, which is complete now
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an action cannot be
     */
    Rule otherwise(Action first, Action... more);
}
