package io.github.helpdeskbuttons.internal;

/**
 * A ticket that ConnectWise holds, and the draft it was made of.
 *
 * @param created whether it is this submission's own, rather than one that stood there before
 */
record FiledTicket(long ticketId, TicketDraft draft, boolean created) {}
