package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.QuoteEscape;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.Condition;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.ConditionParser;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.ConditionSyntaxException;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.Names;
import java.util.List;
import java.util.Optional;

/** The three kinds of condition of a list, parsed. */
record RowFilter(
        Optional<Condition> conditions,
        Optional<Condition> childConditions,
        Optional<Condition> customFieldConditions) {

    static RowFilter of(ListParameters parameters, Model model, QuoteEscape escape) {
        return new RowFilter(
                parse(parameters.conditions(), escape, model.names(), true),
                parse(parameters.childConditions(), escape, model.childNames(), false),
                parse(parameters.customFieldConditions(), escape, Model.customFieldNames(), true));
    }

    private static Optional<Condition> parse(
            Optional<String> text, QuoteEscape escape, Names names, boolean inAllowed) {
        try {
            return text.map(condition -> ConditionParser.parse(condition, escape, names, inAllowed));
        } catch (ConditionSyntaxException e) {
            throw ApiError.of(400, "ApiFindCondition", e.reason());
        }
    }

    /** The text that a field must have, where the conditions say so. */
    Optional<String> requiredText(String field) {
        return conditions.flatMap(condition -> condition.requiredText(field));
    }

    boolean accepts(ObjectNode record) {
        return conditions.map(condition -> condition.holds(record)).orElse(true)
                && childConditions
                        .map(condition -> someChild(record, condition, List.copyOf(condition.roots())))
                        .orElse(true)
                && customFieldConditions
                        .map(condition -> some(record.path("customFields"), condition))
                        .orElse(true);
    }

    /** Whether one item of each array named in the condition makes it hold; one and the same item for all its paths. */
    private static boolean someChild(ObjectNode record, Condition condition, List<String> arrays) {
        if (arrays.isEmpty()) {
            return condition.holds(record);
        }
        String array = arrays.get(0);
        List<String> rest = arrays.subList(1, arrays.size());
        for (JsonNode item : record.path(array)) {
            ObjectNode single = Json.object();
            single.setAll(record);
            single.set(array, item);
            if (someChild(single, condition, rest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean some(JsonNode items, Condition condition) {
        for (JsonNode item : items) {
            if (condition.holds(item)) {
                return true;
            }
        }
        return false;
    }
}
