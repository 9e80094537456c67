package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Severity;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * The degrees of urgency: {@code service/severities}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#severities()}.
 */
public interface SeveritiesApi {

    /**
     * {@return a call that reads the severity with this id}
     *
     * @param id the severity's record id
     */
    @GET("service/severities/{id}")
    ApiCall<Severity> get(@Path("id") long id);

    /**
     * {@return a call that lists the severities that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/severities")
    PagedCall<Severity> list(@Tag Query query);
}
