package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All records. Reads see what was committed; writes go through a {@link Transaction}. Thread safe. */
public final class Database {

    /** The field in which callers leave an id of their own. */
    private static final String REFERENCE = "externalXRef";

    private final Map<Kind, Table> tables = new EnumMap<>(Kind.class);
    private final Map<Long, Content> contents = new ConcurrentHashMap<>();
    private final Clock clock;

    public Database(Clock clock) {
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            // The one look-up that a fault campaign makes for each of its thousands of tickets.
            boolean indexed = kind == Kind.TICKET;
            tables.put(kind, new Table(indexed ? Optional.of(new TextIndex(REFERENCE)) : Optional.empty()));
        }
    }

    public Optional<Row> find(Kind kind, long id) {
        return table(kind).find(id);
    }

    public Collection<Row> all(Kind kind) {
        return table(kind).all();
    }

    /** All of a kind that a filter could accept. */
    Collection<Row> candidates(Kind kind, RowFilter filter) {
        return filter.requiredText(REFERENCE)
                .map(text -> table(kind).with(REFERENCE, text))
                .orElseGet(() -> all(kind));
    }

    public Collection<Row> ownedBy(Kind kind, long owner) {
        return table(kind).of(owner);
    }

    /** The bytes of a document. */
    public Optional<Content> content(long documentId) {
        return Optional.ofNullable(contents.get(documentId));
    }

    /** Runs a change that is committed at once. */
    public synchronized void write(Consumer<Transaction> change) {
        Transaction transaction = new Transaction(this);
        change.accept(transaction);
        transaction.commit();
    }

    Row require(Kind kind, long id) {
        return find(kind, id).orElseThrow(() -> ApiError.notFound(kind, id));
    }

    long nextId(Kind kind) {
        return table(kind).nextId();
    }

    Table table(Kind kind) {
        Table table = tables.get(kind);
        if (table == null) {
            throw new IllegalStateException("no table for " + kind);
        }
        return table;
    }

    Map<Long, Content> contents() {
        return contents;
    }

    /** The time as the server writes it: UTC, to the second. */
    String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Writes who wrote a note, and when, where it does not say so yet. */
    void sign(ObjectNode note) {
        if (!note.has("dateCreated")) {
            note.put("dateCreated", now());
        }
        note.put("createdBy", "API");
    }

    /** Stamps a record with who touched it when. */
    void stamp(ObjectNode json) {
        ObjectNode info = json.path("_info") instanceof ObjectNode old ? old.deepCopy() : Json.object();
        String now = now();
        if (!info.has("dateEntered")) {
            info.put("dateEntered", now).put("enteredBy", "API");
        }
        json.set("_info", info.put("lastUpdated", now).put("updatedBy", "API"));
    }
}
