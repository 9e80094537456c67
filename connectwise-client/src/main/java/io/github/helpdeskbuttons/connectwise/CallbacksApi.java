package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Callback;
import io.github.helpdeskbuttons.connectwise.model.Done;
import io.github.helpdeskbuttons.connectwise.model.NewCallback;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Subscriptions to changes of records: {@code system/callbacks}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#callbacks()}.
 */
public interface CallbacksApi {

    /**
     * {@return a call that subscribes to changes}
     *
     * <p>The same subscription twice is a {@link io.github.helpdeskbuttons.connectwise.error.ConflictException}: it is there
     * already. ConnectWise switches a subscription off after three days of failed deliveries.
     *
     * @param callback which changes, of which records, are posted where
     */
    @POST("system/callbacks")
    ApiCall<Callback> create(@Body NewCallback callback);

    /**
     * {@return a call that reads the subscription with this id}
     *
     * @param id the subscription's record id
     */
    @GET("system/callbacks/{id}")
    ApiCall<Callback> get(@Path("id") long id);

    /**
     * {@return a call that lists the subscriptions that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("system/callbacks")
    PagedCall<Callback> list(@Tag Query query);

    /**
     * {@return a call that ends a subscription}
     *
     * <p>One that is not there is a {@link io.github.helpdeskbuttons.connectwise.error.NotFoundException}, unless it went by an
     * earlier attempt of this call whose answer was lost.
     *
     * @param id the subscription's record id
     */
    @DELETE("system/callbacks/{id}")
    ApiCall<Done> delete(@Path("id") long id);
}
