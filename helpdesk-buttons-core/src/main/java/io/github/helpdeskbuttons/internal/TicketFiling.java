package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Creates tickets, and reads no more of an answer than a receipt needs: every press waits while it is read. */
interface TicketFiling {

    @POST("service/tickets")
    ApiCall<CreatedTicket> create(@Body NewTicket ticket);

    /** The ticket as ConnectWise answers. */
    record CreatedTicket(long id) {
        public CreatedTicket {
            if (id <= 0) {
                throw new IllegalArgumentException("a ticket must have an id");
            }
        }
    }
}
