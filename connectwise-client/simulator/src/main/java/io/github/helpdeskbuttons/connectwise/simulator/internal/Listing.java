package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.QuoteEscape;
import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import java.util.List;
import java.util.stream.Stream;

/** Answers lists: filters, orders, cuts a page and picks fields. */
final class Listing {

    private final QuoteEscape escape;
    private final String apiRoot;

    Listing(QuoteEscape escape, String apiRoot) {
        this.escape = escape;
        this.apiRoot = apiRoot;
    }

    ApiResponse page(Model model, RowSource rows, ListParameters parameters, ReceivedRequest request) {
        Paging paging = Paging.of(request, apiRoot);
        Stream<Row> matching = filter(model, rows, parameters);
        List<Row> all;
        if (paging.isForwardOnly()) {
            if (parameters.orderBy().isPresent()) {
                throw ApiError.of(400, "InvalidRequest", "orderBy is not supported with forward-only pagination.");
            }
            all = matching.toList();
        } else {
            all = parameters
                    .orderBy()
                    .map(order -> matching.sorted(RowOrder.of(order, model)).toList())
                    .orElseGet(matching::toList);
        }
        FieldSelection selection = FieldSelection.of(request.query("fields"));
        Paging.Page page = paging.cut(all);
        ArrayNode array = Json.array();
        page.rows().forEach(row -> array.add(selection.apply(row.json())));
        ApiResponse response = ApiResponse.json(200, array);
        return page.link().isEmpty() ? response : response.with("Link", page.link());
    }

    ApiResponse count(Model model, RowSource rows, ListParameters parameters) {
        return ApiResponse.json(
                200, Json.object().put("count", filter(model, rows, parameters).count()));
    }

    ApiResponse one(Row row, ReceivedRequest request) {
        ObjectNode json = FieldSelection.of(request.query("fields")).apply(row.json());
        return ApiResponse.json(200, json);
    }

    private Stream<Row> filter(Model model, RowSource rows, ListParameters parameters) {
        RowFilter filter = RowFilter.of(parameters, model, escape);
        return rows.candidates(filter).stream().filter(row -> filter.accepts(row.json()));
    }
}
