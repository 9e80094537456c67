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

    /**
     * {@return a call that reads the company with this id}
     *
     * @param id the company's record id
     */
    @GET("company/companies/{id}")
    ApiCall<Company> get(@Path("id") long id);

    /**
     * {@return a call that lists the companies that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("company/companies")
    PagedCall<Company> list(@Tag Query query);

    /**
     * {@return a call that counts the companies that fulfil a query's conditions}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("company/companies/count")
    ApiCall<Count> count(@Tag Query query);
}
