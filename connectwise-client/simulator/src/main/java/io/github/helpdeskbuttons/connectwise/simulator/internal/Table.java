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
    private final AtomicLong lastId = new AtomicLong();

    long nextId() {
        return lastId.incrementAndGet();
    }

    void put(Row row) {
        rows.put(row.id(), row);
        if (row.owner() != 0) {
            byOwner.computeIfAbsent(row.owner(), owner -> new ConcurrentSkipListMap<>())
                    .put(row.id(), row);
        }
    }

    void remove(long id) {
        Row row = rows.remove(id);
        if (row != null && row.owner() != 0) {
            ownedBy(row.owner()).remove(id);
        }
    }

    Optional<Row> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    Collection<Row> all() {
        return rows.values();
    }

    Collection<Row> of(long owner) {
        return ownedBy(owner).values();
    }

    private Map<Long, Row> ownedBy(long owner) {
        ConcurrentSkipListMap<Long, Row> owned = byOwner.get(owner);
        return owned == null ? new ConcurrentSkipListMap<>() : owned;
    }
}
