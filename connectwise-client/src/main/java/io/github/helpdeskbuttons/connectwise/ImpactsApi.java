package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Impact;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * The degrees of how much is affected: {@code service/impacts}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#impacts()}.
 */
public interface ImpactsApi {

    /**
     * {@return a call that reads the impact with this id}
     *
     * @param id the impact's record id
     */
    @GET("service/impacts/{id}")
    ApiCall<Impact> get(@Path("id") long id);

    /**
     * {@return a call that lists the impacts that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/impacts")
    PagedCall<Impact> list(@Tag Query query);
}
