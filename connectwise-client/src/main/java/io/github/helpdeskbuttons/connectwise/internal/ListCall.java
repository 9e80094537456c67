package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.helpdeskbuttons.connectwise.ApiCall;
import io.github.helpdeskbuttons.connectwise.PagedCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A list, page by page. */
final class ListCall<T> implements PagedCall<T> {

    private static final PageReader PAGE = new PageReader();

    private final Transport transport;
    private final QueryRequest query;
    private final ObjectReader row;

    ListCall(Transport transport, QueryRequest query, ObjectReader row) {
        this.transport = transport;
        this.query = query;
        this.row = row;
    }

    @Override
    public Stream<T> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Pages(), traits), false)
                .flatMap(List::stream);
    }

    @Override
    public Optional<T> first() {
        return new ListCall<T>(transport, query.withPageSize(1), row).stream().findFirst();
    }

    @Override
    public ApiCall<List<T>> all() {
        return new WholeList<>(this);
    }

    Transport transport() {
        return transport;
    }

    PageWalk walk() {
        return new PageWalk(query);
    }

    /** Reads the page that a walk has come to, and leads the walk on. */
    AnswerReader<List<T>> reader(PageWalk walk) {
        return response -> {
            List<T> records = new ArrayList<>();
            for (JsonNode json : walk.take(PAGE.read(response))) {
                records.add(read(json));
            }
            return records;
        };
    }

    private T read(JsonNode json) throws IOException, UnreadableBodyException {
        try {
            T record = row.readValue(json);
            if (record == null) {
                throw new UnreadableBodyException("a record of the list is null");
            }
            return record;
        } catch (JsonProcessingException problem) {
            throw UnreadableBodyException.of(problem);
        }
    }

    /** Shows where it goes, and not what is asked. */
    @Override
    public String toString() {
        Target target =
                Target.of(query.page(Optional.empty()), transport.settings().apiBase());
        return target.method() + " " + target.path();
    }

    /** Asks for a page when it is wanted. */
    private final class Pages implements Iterator<List<T>> {

        private final PageWalk walk = walk();

        @Override
        public boolean hasNext() {
            return !walk.isOver();
        }

        @Override
        public List<T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the list is over");
            }
            return transport.execute(walk.request(), reader(walk));
        }
    }
}
