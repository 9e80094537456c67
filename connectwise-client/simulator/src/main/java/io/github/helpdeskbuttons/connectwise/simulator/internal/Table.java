package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The records of one kind, by id and by owner. Reading never waits; writing is serialised by the database. */
final class Table {

    private final ConcurrentSkipListMap<Long, Row> rows = new ConcurrentSkipListMap<>();
    private final Map<Long, ConcurrentSkipListMap<Long, Row>> byOwner = new ConcurrentHashMap<>();
    private final Optional<TextIndex> index;
    private final AtomicLong lastId = new AtomicLong();

    Table(Optional<TextIndex> index) {
        this.index = index;
    }

    long nextId() {
        return lastId.incrementAndGet();
    }

    void put(Row row) {
        Row before = rows.put(row.id(), row);
        index.ifPresent(texts -> {
            texts.add(row);
            if (before != null) {
                texts.forget(before, row);
            }
        });
        if (row.owner() != 0) {
            byOwner.computeIfAbsent(row.owner(), owner -> new ConcurrentSkipListMap<>())
                    .put(row.id(), row);
        }
    }

    void remove(long id) {
        Row row = rows.remove(id);
        if (row != null) {
            index.ifPresent(texts -> texts.remove(row));
            ownedBy(row.owner()).remove(id);
        }
    }

    Optional<Row> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    Collection<Row> all() {
        return rows.values();
    }

    /** Those with a text in a field where the table has an index of it, else all. */
    Collection<Row> with(String field, String text) {
        return index.filter(texts -> texts.isOf(field))
                .map(texts -> texts.find(text))
                .orElseGet(this::all);
    }

    Collection<Row> of(long owner) {
        return ownedBy(owner).values();
    }

    private Map<Long, Row> ownedBy(long owner) {
        ConcurrentSkipListMap<Long, Row> owned = byOwner.get(owner);
        return owned == null ? new ConcurrentSkipListMap<>() : owned;
    }
}
