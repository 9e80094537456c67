package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the pages of a list: which request comes next, and which rows are new. Not thread safe.
 *
 * <p>Whether there is another page is for the server to say: a short page may be one that it cut. Only where it sends no
 * {@code Link} at all does a full page mean that there may be more.
 */
final class PageWalk {

    private final QueryRequest query;
    private final Set<JsonNode> seen = new HashSet<>();
    private Optional<Cursor> cursor = Optional.empty();
    private boolean isOver;

    PageWalk(QueryRequest query) {
        this.query = query;
    }

    boolean isOver() {
        return isOver;
    }

    Request request() {
        return query.page(cursor);
    }

    /**
     * Takes in the page that came for {@link #request()}.
     *
     * @return its rows without those that came before, as they do when records are added meanwhile
     * @throws UnreadableBodyException if the server leads in a circle
     */
    List<JsonNode> take(Page page) throws UnreadableBodyException {
        Optional<Cursor> next = page.isLinked() ? page.next() : guess(page.rows());
        if (next.isPresent() && !next.get().isAfter(cursor)) {
            throw new UnreadableBodyException("the list's next page is not after this one");
        }
        cursor = next;
        isOver = next.isEmpty();
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : page.rows()) {
            if (isNew(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean isNew(JsonNode row) {
        JsonNode id = row.path("id");
        return id.isMissingNode() || id.isNull() || seen.add(id);
    }

    private Optional<Cursor> guess(List<JsonNode> rows) {
        if (rows.size() < query.pageSize()) {
            return Optional.empty();
        }
        if (cursor.map(Cursor::parameter)
                .orElse(query.isForwardOnly() ? Cursor.PAGE_ID : Cursor.PAGE)
                .equals(Cursor.PAGE)) {
            return Optional.of(new Cursor(Cursor.PAGE, cursor.map(Cursor::value).orElse(1L) + 1));
        }
        @Nullable JsonNode id = rows.get(rows.size() - 1).get("id");
        return id != null && id.canConvertToLong()
                ? Optional.of(new Cursor(Cursor.PAGE_ID, id.longValue()))
                : Optional.empty();
    }
}
