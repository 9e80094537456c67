package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ContactMatch;

/** Whom a ticket is filed for, by the ids in ConnectWise. */
record TicketContact(long contactId, long companyId, ContactMatch match) {}
