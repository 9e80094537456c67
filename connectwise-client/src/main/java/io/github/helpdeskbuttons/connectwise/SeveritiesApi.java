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

    /** Reads the severity with this id. */
    @GET("service/severities/{id}")
    ApiCall<Severity> get(@Path("id") long id);

    /** Lists the severities that a query asks for. */
    @GET("service/severities")
    PagedCall<Severity> list(@Tag Query query);
}
