package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of one request. Ids are drawn when a record is added; nothing is visible before {@link #commit()}, which may
 * come much later: a late commit then shows a record with a lower id than those that were added meanwhile, as a database does.
 */
public final class Transaction {

    private final Database database;
    private final List<Runnable> dependents = new ArrayList<>();
    private final List<Runnable> changes = new ArrayList<>();

    Transaction(Database database) {
        this.database = database;
    }

    /** Adds a record: gives it the next id and the audit stamp. */
    public Row add(Kind kind, long owner, ObjectNode fields) {
        long id = database.nextId(kind);
        ObjectNode json = Json.object().put("id", id);
        json.setAll(fields);
        json.put("id", id);
        database.stamp(json);
        Row row = new Row(kind, id, owner, json);
        put(row);
        return row;
    }

    /** Stores another tree in place of a record's. */
    public Row replace(Row row, ObjectNode json) {
        database.stamp(json);
        Row replaced = new Row(row.kind(), row.id(), row.owner(), json);
        put(replaced);
        return replaced;
    }

    /** Stores a row as it is, without stamping it: one that only ties two records together. */
    void link(Row row) {
        put(row);
    }

    public void remove(Row row) {
        changes.add(() -> database.table(row.kind()).remove(row.id()));
    }

    void addContent(long documentId, Content content) {
        dependents.add(() -> database.contents().put(documentId, content));
    }

    private void put(Row row) {
        List<Runnable> target = row.owner() == 0 ? changes : dependents;
        target.add(() -> database.table(row.kind()).put(row));
    }

    /** Whether it would change anything. */
    public boolean isEmpty() {
        return dependents.isEmpty() && changes.isEmpty();
    }

    /** Makes the changes visible: first what belongs to records, so that no record shows without it. Once only. */
    public void commit() {
        synchronized (database) {
            dependents.forEach(Runnable::run);
            changes.forEach(Runnable::run);
            dependents.clear();
            changes.clear();
        }
    }
}
