package io.github.helpdeskbuttons.internal;

/**
 * A ticket that ConnectWise holds, and the draft it was made of.
 *
 * @param created whether ConnectWise's answer said that it was created now, so that nobody can have added to it yet
 */
record FiledTicket(long ticketId, TicketDraft draft, boolean created) {}
