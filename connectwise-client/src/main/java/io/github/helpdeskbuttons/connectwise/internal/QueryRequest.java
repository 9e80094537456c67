package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.helpdeskbuttons.connectwise.query.Condition;
import io.github.helpdeskbuttons.connectwise.query.Query;
import io.github.helpdeskbuttons.connectwise.query.Quoting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** A request for a list, with its query written out; makes the requests for its pages. */
final class QueryRequest {

    private static final int DEFAULT_PAGE_SIZE = 250;

    /** ConnectWise's servers refuse an address of 2,000 characters. */
    private static final int LONGEST_URL = 1999;

    private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

    /** The names that {@code /search} gives the parameters, which are not spelt the same there. */
    private static final Map<String, String> SEARCH_NAMES = new TreeMap<>(Map.of(
            "conditions", "conditions",
            "childConditions", "childconditions",
            "customFieldConditions", "customfieldconditions",
            "orderBy", "orderBy"));

    private final Request request;
    private final Map<String, String> filters;
    private final String fields;
    private final int pageSize;

    QueryRequest(Request request, Query query, Quoting quoting) {
        this.request = request;
        this.filters = filters(query, quoting);
        this.fields = fields(query);
        this.pageSize = query.pageSize().orElse(DEFAULT_PAGE_SIZE);
    }

    private QueryRequest(QueryRequest other, int pageSize) {
        this.request = other.request;
        this.filters = other.filters;
        this.fields = other.fields;
        this.pageSize = pageSize;
    }

    QueryRequest withPageSize(int size) {
        return new QueryRequest(this, size);
    }

    int pageSize() {
        return pageSize;
    }

    /** Whether pages may follow one another by id, which neither loses nor repeats a row; an order of one's own forbids it. */
    boolean isForwardOnly() {
        return !filters.containsKey("orderBy");
    }

    /** The request for a page; the first one where no cursor is given. */
    Request page(Optional<Cursor> cursor) {
        HttpUrl.Builder url = request.url().newBuilder();
        if (!fields.isEmpty()) {
            url.addQueryParameter("fields", fields);
        }
        url.setQueryParameter("pageSize", Integer.toString(pageSize));
        Request.Builder page = request.newBuilder();
        if (isForwardOnly()) {
            page.header("pagination-type", "forward-only");
        }
        if (cursor.isPresent()) {
            url.setQueryParameter(
                    cursor.get().parameter(), Long.toString(cursor.get().value()));
        } else if (!isForwardOnly()) {
            url.setQueryParameter(Cursor.PAGE, "1");
        }
        return fit(page, url);
    }

    /** The request without paging, for an answer that is one value. */
    Request whole() {
        return request.newBuilder().url(filtered(request.url().newBuilder())).build();
    }

    private Request fit(Request.Builder page, HttpUrl.Builder url) {
        HttpUrl filtered = filtered(url);
        if (filtered.toString().length() <= LONGEST_URL) {
            return page.url(filtered).build();
        }
        Map<String, String> body = new LinkedHashMap<>();
        SEARCH_NAMES.forEach((name, searchName) -> {
            String value = filters.get(name);
            if (value != null) {
                body.put(searchName, value);
            }
        });
        filters.keySet().forEach(url::removeAllQueryParameters);
        return page.url(url.addPathSegment("search").build())
                .post(RequestBody.create(bytes(body), JSON))
                .build();
    }

    private HttpUrl filtered(HttpUrl.Builder url) {
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            url.setQueryParameter(filter.getKey(), filter.getValue());
        }
        return url.build();
    }

    private static Map<String, String> filters(Query query, Quoting quoting) {
        Map<String, String> filters = new LinkedHashMap<>();
        put(filters, "conditions", query.conditions(), quoting);
        put(filters, "childConditions", query.childConditions(), quoting);
        put(filters, "customFieldConditions", query.customFieldConditions(), quoting);
        if (!query.orderBy().isEmpty()) {
            filters.put("orderBy", String.join(",", query.orderBy()));
        }
        return filters;
    }

    private static void put(Map<String, String> to, String name, Optional<Condition> condition, Quoting quoting) {
        if (condition.isPresent()) {
            to.put(name, condition.get().render(quoting));
        }
    }

    /** The id always comes too: it tells rows apart and leads from page to page. */
    private static String fields(Query query) {
        return query.fields().isEmpty()
                ? ""
                : String.join(
                        ",",
                        Stream.concat(Stream.of("id"), query.fields().stream())
                                .distinct()
                                .toList());
    }

    private static byte[] bytes(Map<String, String> body) {
        try {
            return Json.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts is always JSON", impossible);
        }
    }
}
