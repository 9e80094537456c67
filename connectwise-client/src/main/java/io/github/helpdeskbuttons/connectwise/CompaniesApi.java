package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Company;
import io.github.helpdeskbuttons.connectwise.model.Count;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Companies: {@code company/companies}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#companies()}.
 */
public interface CompaniesApi {

    /** Reads the company with this id. */
    @GET("company/companies/{id}")
    ApiCall<Company> get(@Path("id") long id);

    /** Lists the companies that a query asks for. */
    @GET("company/companies")
    PagedCall<Company> list(@Tag Query query);

    /** Counts the companies that fulfil a query's conditions. */
    @GET("company/companies/count")
    ApiCall<Count> count(@Tag Query query);
}
