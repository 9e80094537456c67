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

    /**
     * {@return a call that creates a ticket; its answer is the ticket as ConnectWise holds it}
     *
     * @param ticket what the ticket is to hold
     */
    @POST("service/tickets")
    ApiCall<Ticket> create(@Body NewTicket ticket);

    /**
     * {@return a call that reads the ticket with this id}
     *
     * @param id the ticket's record id
     */
    @GET("service/tickets/{id}")
    ApiCall<Ticket> get(@Path("id") long id);

    /**
     * {@return a call that lists the tickets that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/tickets")
    PagedCall<Ticket> list(@Tag Query query);

    /**
     * {@return a call that counts the tickets that fulfil a query's conditions; no record is read}
     *
     * <p>Conditions go into the address here, which ConnectWise's servers refuse beyond 2,000 characters.
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/tickets/count")
    ApiCall<Count> count(@Tag Query query);

    /**
     * {@return a call that changes some fields of a ticket; its answer is the ticket as it is then}
     *
     * <p>A write: it is sent again only where ConnectWise provably did not take it. Name them from {@link
     * io.github.helpdeskbuttons.connectwise.model.TicketFields}.
     *
     * @param id the ticket's record id
     * @param changes which fields get which values
     */
    @PATCH("service/tickets/{id}")
    ApiCall<Ticket> patch(@Path("id") long id, @Body Patch changes);

    /**
     * {@return a call that makes other tickets part of this one, which closes them}
     *
     * <p>A write: it is sent again only where ConnectWise provably did not take it. An answer that denies its own success is an
     * {@link io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException}: read the other tickets then.
     *
     * @param id the ticket that stays
     * @param others the tickets that go into it, at least one
     */
    @POST("service/tickets/{id}/merge")
    ApiCall<Done> merge(@Path("id") long id, @Body TicketMerge others);

    /**
     * {@return a call that lists the notes of a ticket}
     *
     * @param id the ticket's record id
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/tickets/{id}/notes")
    PagedCall<Note> notes(@Path("id") long id, @Tag Query query);

    /**
     * {@return a call that adds a note to a ticket}
     *
     * <p>A write: it is sent again only where ConnectWise provably did not take it.
     *
     * @param id the ticket's record id
     * @param note what to add
     */
    @POST("service/tickets/{id}/notes")
    ApiCall<Note> addNote(@Path("id") long id, @Body NewNote note);

    /**
     * {@return a call that lists the configurations that a ticket is about}
     *
     * @param id the ticket's record id
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/tickets/{id}/configurations")
    PagedCall<Reference> configurations(@Path("id") long id, @Tag Query query);

    /**
     * {@return a call that adds a configuration to those that a ticket is about}
     *
     * @param id the ticket's record id
     * @param configuration by {@link Reference#id(long)}
     */
    @POST("service/tickets/{id}/configurations")
    ApiCall<Reference> addConfiguration(@Path("id") long id, @Body Reference configuration);
}
