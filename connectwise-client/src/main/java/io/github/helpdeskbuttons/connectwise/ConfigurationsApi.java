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

    /**
     * {@return a call that reads the configuration with this id}
     *
     * @param id the configuration's record id
     */
    @GET("company/configurations/{id}")
    ApiCall<Configuration> get(@Path("id") long id);

    /**
     * {@return a call that lists the configurations that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("company/configurations")
    PagedCall<Configuration> list(@Tag Query query);

    /**
     * {@return a call that counts the configurations that fulfil a query's conditions}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("company/configurations/count")
    ApiCall<Count> count(@Tag Query query);
}
