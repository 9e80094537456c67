package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Count;
import io.github.helpdeskbuttons.connectwise.model.Done;
import io.github.helpdeskbuttons.connectwise.model.NewNote;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Note;
import io.github.helpdeskbuttons.connectwise.model.Patch;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.model.TicketMerge;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Service tickets, their notes and their configurations: {@code service/tickets}.
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

    /**
     * Counts the tickets that fulfil a query's conditions; no record is read.
     *
     * <p>Conditions go into the address here, which ConnectWise's servers refuse beyond 2,000 characters.
     */
    @GET("service/tickets/count")
    ApiCall<Count> count(@Tag Query query);

    /**
     * Changes some fields of a ticket, and gives it as it is then.
     *
     * <p>A write: it is sent again only where ConnectWise provably did not take it. Name them from {@link
     * io.github.helpdeskbuttons.connectwise.model.TicketFields}.
     */
    @PATCH("service/tickets/{id}")
    ApiCall<Ticket> patch(@Path("id") long id, @Body Patch changes);

    /**
     * Makes other tickets part of this one, which closes them.
     *
     * <p>A write: it is sent again only where ConnectWise provably did not take it. An answer that denies its own success is an
     * {@link io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException}: read the other tickets then.
     *
     * @param id the ticket that stays
     */
    @POST("service/tickets/{id}/merge")
    ApiCall<Done> merge(@Path("id") long id, @Body TicketMerge others);

    /** Lists the notes of a ticket. */
    @GET("service/tickets/{id}/notes")
    PagedCall<Note> notes(@Path("id") long id, @Tag Query query);

    /**
     * Adds a note to a ticket.
     *
     * <p>A write: it is sent again only where ConnectWise provably did not take it.
     */
    @POST("service/tickets/{id}/notes")
    ApiCall<Note> addNote(@Path("id") long id, @Body NewNote note);

    /** Lists the configurations that a ticket is about. */
    @GET("service/tickets/{id}/configurations")
    PagedCall<Reference> configurations(@Path("id") long id, @Tag Query query);

    /**
     * Adds a configuration to those that a ticket is about.
     *
     * @param configuration by {@link Reference#id(long)}
     */
    @POST("service/tickets/{id}/configurations")
    ApiCall<Reference> addConfiguration(@Path("id") long id, @Body Reference configuration);
}
