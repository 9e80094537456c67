package io.github.helpdeskbuttons.connectwise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list that comes in pages, each by a request of its own, and gives every record once.
 *
 * <p>Nothing is sent before a method is used, and each use begins anew. The API method that makes the call throws an
 * {@link io.github.helpdeskbuttons.connectwise.query.UnsafeTextException} where a text in a condition cannot be sent safely.
 * Thread safe. Meant to be implemented, by tests that
 * stand in for an API interface.
 *
 * <p>Get one from a method of an API interface, such as {@link TicketsApi#list}.
 *
 * @param <T> the kind of record
 */
public interface PagedCall<T> {

    /**
     * Walks over the records, asking for a page only when its first record is wanted.
     *
     * <p>The stream is sequential, may be used by one thread at a time and needs no closing. Reading from it throws what
     * {@link ApiCall#execute()} throws.
     *
     * @return the records in the query's order; empty where there are none
     */
    Stream<T> stream();

    /**
     * Asks for the first record alone.
     *
     * @return the record, or empty where there is none
     * @throws io.github.helpdeskbuttons.connectwise.error.ConnectWiseException as {@link ApiCall#execute()} does
     */
    Optional<T> first();

    /**
     * Makes one call of the whole list, for those who do not want to block: it holds all records in memory.
     *
     * @return one call whose answer is the list of all records; empty where there are none
     */
    ApiCall<List<T>> all();
}
