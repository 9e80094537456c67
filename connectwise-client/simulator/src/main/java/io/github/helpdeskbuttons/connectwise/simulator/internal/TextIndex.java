package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The records of a table by the text of one field, without regard to case. Writing is serialised by the database. */
final class TextIndex {

    private final String field;
    private final Map<String, ConcurrentNavigableMap<Long, Row>> rows = new ConcurrentHashMap<>();

    TextIndex(String field) {
        this.field = field;
    }

    boolean isOf(String name) {
        return field.equals(name);
    }

    void add(Row row) {
        rows.computeIfAbsent(key(row), key -> new ConcurrentSkipListMap<>()).put(row.id(), row);
    }

    void remove(Row row) {
        rows.computeIfPresent(key(row), (key, found) -> {
            found.remove(row.id());
            return found.isEmpty() ? null : found;
        });
    }

    /** Forgets the former text of a record that was stored anew; a reader never misses one whose text stayed. */
    void forget(Row before, Row after) {
        if (!key(before).equals(key(after))) {
            remove(before);
        }
    }

    Collection<Row> find(String text) {
        Map<Long, Row> found = rows.get(fold(text));
        return found == null ? List.of() : found.values();
    }

    private String key(Row row) {
        return fold(row.json().path(field).asText());
    }

    /** As {@link String#equalsIgnoreCase} compares, character by character, which no locale changes. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(Character.toLowerCase(Character.toUpperCase((char) c))));
        return folded.toString();
    }
}
