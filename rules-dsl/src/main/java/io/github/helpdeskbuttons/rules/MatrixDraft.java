package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A matrix that has a name, and does not say yet what its rows and columns are.
 *
 * <pre>{@code
 * matrix("priority")
 *     .rows(IMPACT)
 *     .columns(URGENCY, LOW,          MEDIUM,       HIGH)
 *     .row(HIGH,        "Priority 3", "Priority 2", "Priority 1")
 *     .row(MEDIUM,      "Priority 4", "Priority 3", "Priority 2")
 *     .row(LOW,         "Priority 5", "Priority 4", "Priority 3")
 *     .sets(PRIORITY)
 * }</pre>
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link Rule#matrix}.
 */
public final class MatrixDraft {
    private final String name;

    MatrixDraft(String name) {
        this.name = name;
    }

    /**
     * Says which variable chooses the row.
     *
     * @param variable the variable
     * @return the matrix so far; say next which one chooses the column
     * @throws NullPointerException if {@code variable} is null
     */
    public Rows rows(LevelVariable variable) {
        return new Rows(name, Objects.requireNonNull(variable, "variable"));
    }

    /**
     * A matrix that does not say yet what its columns are.
     *
     * <p>Immutable and thread safe.
     *
     * <p>Get one from {@link MatrixDraft#rows}.
     */
    public static final class Rows {
        private final String name;
        private final LevelVariable rows;

        private Rows(String name, LevelVariable rows) {
            this.name = name;
            this.rows = rows;
        }

        /**
         * Says which variable chooses the column, and in which order the columns are written.
         *
         * @param variable the variable
         * @param first the level of the first column
         * @param second the level of the second column
         * @param third the level of the third column
         * @return the matrix so far; write its rows next
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the three levels are not three
         */
        public Cells columns(LevelVariable variable, Level first, Level second, Level third) {
            Objects.requireNonNull(variable, "variable");
            List<Level> order = List.of(
                    Objects.requireNonNull(first, "first"),
                    Objects.requireNonNull(second, "second"),
                    Objects.requireNonNull(third, "third"));
            if (order.stream().distinct().count() < order.size()) {
                throw new IllegalArgumentException(
                        RuleNode.about(name) + "a level has two columns; name each of the three levels once");
            }
            return new Cells(name, rows, variable, order, Map.of());
        }
    }

    /**
     * A matrix that is being written, row by row.
     *
     * <p>Immutable and thread safe.
     *
     * <p>Get one from {@link Rows#columns}.
     */
    public static final class Cells {
        private final String name;
        private final LevelVariable rows;
        private final LevelVariable columns;
        private final List<Level> order;
        private final Map<Level, List<String>> cells;

        private Cells(
                String name,
                LevelVariable rows,
                LevelVariable columns,
                List<Level> order,
                Map<Level, List<String>> cells) {
            this.name = name;
            this.rows = rows;
            this.columns = columns;
            this.order = order;
            this.cells = cells;
        }

        /**
         * Writes a row.
         *
         * @param level the level of the row
         * @param first the text in the first column
         * @param second the text in the second column
         * @param third the text in the third column
         * @return the matrix with this row
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the level has a row already
         */
        public Cells row(Level level, String first, String second, String third) {
            Map<Level, List<String>> more = new LinkedHashMap<>(cells);
            List<String> texts = List.of(
                    Objects.requireNonNull(first, "first"),
                    Objects.requireNonNull(second, "second"),
                    Objects.requireNonNull(third, "third"));
            if (more.put(Objects.requireNonNull(level, "level"), texts) != null) {
                throw new IllegalArgumentException(RuleNode.about(name) + "the level " + level.text()
                        + " has two rows; name each of the three levels once");
            }
            return new Cells(name, rows, columns, order, Collections.unmodifiableMap(more));
        }

        /**
         * Says which variable gets the text of the cell; where a level is at its default, nothing is assigned.
         *
         * @param variable the variable
         * @return the rule
         * @throws NullPointerException if {@code variable} is null
         * @throws IllegalArgumentException if a level has no row
         */
        public TableRule sets(TextVariable variable) {
            Objects.requireNonNull(variable, "variable");
            return table(variable::set);
        }

        private TableRule table(Function<String, Action> assignment) {
            List<RuleNode.Row> table = new ArrayList<>();
            cells.forEach((level, texts) -> {
                for (int i = 0; i < texts.size(); i++) {
                    Condition cell = rows.is(level).and(columns.is(order.get(i)));
                    table.add(new RuleNode.Row(
                            ConditionNode.of(cell, "cell"), RuleNode.actions(assignment.apply(texts.get(i)))));
                }
            });
            for (Level level : Level.values()) {
                if (!cells.containsKey(level)) {
                    throw new IllegalArgumentException(
                            RuleNode.about(name) + "the level " + level.text() + " has no row; write one");
                }
            }
            return RuleNode.checked(new RuleNode.Table(name, Collections.unmodifiableList(table), List.of()));
        }
    }
}
