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

    /** Reads the source with this id. */
    @GET("service/sources/{id}")
    ApiCall<Source> get(@Path("id") long id);

    /** Lists the sources that a query asks for. */
    @GET("service/sources")
    PagedCall<Source> list(@Tag Query query);
}
