package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Priority;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * The priorities that tickets can have: {@code service/priorities}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#priorities()}.
 */
public interface PrioritiesApi {

    /**
     * {@return a call that reads the priority with this id}
     *
     * @param id the priority's record id
     */
    @GET("service/priorities/{id}")
    ApiCall<Priority> get(@Path("id") long id);

    /**
     * {@return a call that lists the priorities that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/priorities")
    PagedCall<Priority> list(@Tag Query query);
}
