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

    /** Reads the impact with this id. */
    @GET("service/impacts/{id}")
    ApiCall<Impact> get(@Path("id") long id);

    /** Lists the impacts that a query asks for. */
    @GET("service/impacts")
    PagedCall<Impact> list(@Tag Query query);
}
