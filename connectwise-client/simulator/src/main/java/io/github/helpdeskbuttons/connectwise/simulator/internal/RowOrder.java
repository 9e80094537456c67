package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.ConditionSyntaxException;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.FieldPath;
import java.util.Comparator;
import java.util.List;

/** The order of {@code orderBy}: {@code priority/name desc, id}; absent values come first. */
final class RowOrder {

    private RowOrder() {}

    static Comparator<Row> of(String orderBy, Model model) {
        Comparator<Row> order = null;
        for (String term : orderBy.split(",", -1)) {
            Comparator<Row> next = term(term.strip(), model);
            order = order == null ? next : order.thenComparing(next);
        }
        return order == null ? Comparator.comparingLong(Row::id) : order.thenComparingLong(Row::id);
    }

    private static Comparator<Row> term(String term, Model model) {
        String[] words = term.split("\\s+", -1);
        boolean descending = words.length == 2 && words[1].equalsIgnoreCase("desc");
        boolean ascending = words.length == 1 || (words.length == 2 && words[1].equalsIgnoreCase("asc"));
        if (!descending && !ascending) {
            throw ApiError.of(400, "ApiOrderBy", "Cannot order by '" + term + "'.");
        }
        FieldPath path = path(words[0], model);
        Comparator<Row> order = Comparator.comparing(row -> path.in(row.json()), RowOrder::compare);
        return descending ? order.reversed() : order;
    }

    private static FieldPath path(String name, Model model) {
        try {
            return new FieldPath(model.names().resolve(List.of(name.split("/", -1))));
        } catch (ConditionSyntaxException e) {
            throw ApiError.of(400, "ApiOrderBy", e.reason());
        }
    }

    private static int compare(JsonNode left, JsonNode right) {
        boolean leftAbsent = left.isMissingNode() || left.isNull();
        boolean rightAbsent = right.isMissingNode() || right.isNull();
        if (leftAbsent || rightAbsent) {
            return Boolean.compare(rightAbsent, leftAbsent);
        }
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.asText().compareToIgnoreCase(right.asText());
    }
}
