package io.github.helpdeskbuttons.outbox.internal;

/** Lets an attempt send the ticket, and hears whether it can have come to anything. Safe for use by many threads. */
public interface Sending {

    /**
     * Asked immediately before a ticket is sent.
     *
     * @return whether it may be sent; if so, a ticket may be there from now on
     */
    boolean begin();

    /** Says that what was sent last has created nothing, for sure: it never left, or was refused. */
    void createdNothing();
}
