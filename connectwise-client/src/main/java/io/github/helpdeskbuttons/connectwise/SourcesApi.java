package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Source;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Where tickets can come from: {@code service/sources}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#sources()}.
 */
public interface SourcesApi {

    /**
     * {@return a call that reads the source with this id}
     *
     * @param id the source's record id
     */
    @GET("service/sources/{id}")
    ApiCall<Source> get(@Path("id") long id);

    /**
     * {@return a call that lists the sources that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/sources")
    PagedCall<Source> list(@Tag Query query);
}
