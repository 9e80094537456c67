package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Service tickets: {@code service/tickets}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#tickets()}.
 */
public interface TicketsApi {

    /** Creates a ticket, and gives it as ConnectWise holds it. */
    @POST("service/tickets")
    ApiCall<Ticket> create(@Body NewTicket ticket);

    /** Reads the ticket with this id. */
    @GET("service/tickets/{id}")
    ApiCall<Ticket> get(@Path("id") long id);

    /** Lists the tickets that a query asks for. */
    @GET("service/tickets")
    PagedCall<Ticket> list(@Tag Query query);
}
