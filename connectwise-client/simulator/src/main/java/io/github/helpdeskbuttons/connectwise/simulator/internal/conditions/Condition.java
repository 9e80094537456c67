package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed condition. An absent field satisfies {@code = null} and {@code != value}, and no other comparison; {@code not}
 * is the plain complement.
 */
public sealed interface Condition {

    /** Whether a record satisfies it. */
    boolean holds(JsonNode record);

    /** Adds the first segment of every path in it. */
    void collectRoots(Set<String> roots);

    /** The text that a field of the record itself must equal for the condition to hold; empty where none is certain. */
    default Optional<String> requiredText(String field) {
        return Optional.empty();
    }

    /** The first segments of its paths. */
    default Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>();
        collectRoots(roots);
        return roots;
    }

    /** All parts hold. */
    record And(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(JsonNode record) {
            return parts.stream().allMatch(part -> part.holds(record));
        }

        @Override
        public Optional<String> requiredText(String field) {
            return parts.stream()
                    .flatMap(part -> part.requiredText(field).stream())
                    .findFirst();
        }

        @Override
        public void collectRoots(Set<String> roots) {
            parts.forEach(part -> part.collectRoots(roots));
        }
    }

    /** Some part holds. */
    record Or(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(JsonNode record) {
            return parts.stream().anyMatch(part -> part.holds(record));
        }

        @Override
        public void collectRoots(Set<String> roots) {
            parts.forEach(part -> part.collectRoots(roots));
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(JsonNode record) {
            return !part.holds(record);
        }

        @Override
        public void collectRoots(Set<String> roots) {
            part.collectRoots(roots);
        }
    }

    /** A field compared with a literal. */
    record Comparison(FieldPath path, Matcher matcher) implements Condition {
        @Override
        public boolean holds(JsonNode record) {
            return matcher.matches(path.in(record));
        }

        @Override
        public Optional<String> requiredText(String field) {
            boolean ofField = path.segments().equals(List.of(field));
            return ofField ? matcher.requiredText() : Optional.empty();
        }

        @Override
        public void collectRoots(Set<String> roots) {
            roots.add(path.root());
        }
    }
}
