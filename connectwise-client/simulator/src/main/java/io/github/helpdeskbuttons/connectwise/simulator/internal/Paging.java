package io.github.helpdeskbuttons.connectwise.simulator.internal;

import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts one page out of a list, and writes the {@code Link} header of RFC 8288 that leads to the others. */
final class Paging {

    private static final int DEFAULT_SIZE = 25;
    private static final int MAXIMUM_SIZE = 1000;

    private final ReceivedRequest request;
    private final String apiRoot;
    private final boolean forwardOnly;
    private final long page;
    private final int size;
    private final long lastSeen;

    private Paging(ReceivedRequest request, String apiRoot) {
        this.request = request;
        this.apiRoot = apiRoot;
        this.forwardOnly = request.header("pagination-type").orElse("").strip().equalsIgnoreCase("forward-only");
        this.page = number("page", 1, 1);
        this.size = (int) Math.min(number("pageSize", DEFAULT_SIZE, 1), MAXIMUM_SIZE);
        this.lastSeen = number("pageId", 0, 0);
    }

    record Page(List<Row> rows, String link) {}

    static Paging of(ReceivedRequest request, String apiRoot) {
        return new Paging(request, apiRoot);
    }

    boolean isForwardOnly() {
        return forwardOnly;
    }

    Page cut(List<Row> rows) {
        return forwardOnly ? cutAfterLastSeen(rows) : cutByNumber(rows);
    }

    private Page cutAfterLastSeen(List<Row> rows) {
        List<Row> rest = rows.stream().filter(row -> row.id() > lastSeen).toList();
        List<Row> shown = rest.subList(0, Math.min(size, rest.size()));
        if (shown.size() == rest.size()) {
            return new Page(shown, "");
        }
        return new Page(shown, link("pageId", shown.get(shown.size() - 1).id(), "next"));
    }

    private Page cutByNumber(List<Row> rows) {
        long pages = Math.max(1, (rows.size() + size - 1L) / size);
        int from = (int) Math.min((page - 1) * size, rows.size());
        List<Row> shown = rows.subList(from, Math.min(from + size, rows.size()));
        List<String> links = new ArrayList<>();
        if (page < pages) {
            links.add(link("page", page + 1, "next"));
            links.add(link("page", pages, "last"));
        }
        if (page > 1) {
            links.add(link("page", 1, "first"));
            links.add(link("page", page - 1, "prev"));
        }
        return new Page(shown, String.join(", ", links));
    }

    private String link(String parameter, long value, String relation) {
        List<String> kept = new ArrayList<>();
        for (String pair : request.queryString().split("&", -1)) {
            String name = pair.toLowerCase(Locale.ROOT);
            boolean replaced = name.startsWith("page=") || name.startsWith("pageid=") || name.startsWith("pagesize=");
            if (!pair.isEmpty() && !replaced) {
                kept.add(pair);
            }
        }
        kept.add("pageSize=" + size);
        kept.add(parameter + "=" + value);
        return "<" + apiRoot + request.path() + "?" + String.join("&", kept) + ">; rel=\"" + relation + "\"";
    }

    private long number(String name, long absent, long minimum) {
        String text = request.query(name).orElse("");
        if (text.isEmpty()) {
            return absent;
        }
        boolean digits = text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Long.parseLong(text) < minimum) {
            throw ApiError.of(400, "OutOfRange", "The value '" + text + "' is not valid for " + name + ".");
        }
        return Long.parseLong(text);
    }
}
