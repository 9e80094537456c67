package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Contact;
import io.github.helpdeskbuttons.connectwise.model.Count;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * People at companies: {@code company/contacts}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#contacts()}.
 */
public interface ContactsApi {

    /**
     * {@return a call that reads the contact with this id}
     *
     * @param id the contact's record id
     */
    @GET("company/contacts/{id}")
    ApiCall<Contact> get(@Path("id") long id);

    /**
     * {@return a call that lists the contacts that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("company/contacts")
    PagedCall<Contact> list(@Tag Query query);

    /**
     * {@return a call that counts the contacts that fulfil a query's conditions}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("company/contacts/count")
    ApiCall<Count> count(@Tag Query query);
}
