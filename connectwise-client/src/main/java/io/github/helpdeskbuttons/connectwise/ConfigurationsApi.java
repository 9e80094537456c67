package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Configuration;
import io.github.helpdeskbuttons.connectwise.model.Count;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Devices and other things of companies: {@code company/configurations}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#configurations()}.
 */
public interface ConfigurationsApi {

    /** Reads the configuration with this id. */
    @GET("company/configurations/{id}")
    ApiCall<Configuration> get(@Path("id") long id);

    /** Lists the configurations that a query asks for. */
    @GET("company/configurations")
    PagedCall<Configuration> list(@Tag Query query);

    /** Counts the configurations that fulfil a query's conditions. */
    @GET("company/configurations/count")
    ApiCall<Count> count(@Tag Query query);
}
