package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import java.util.concurrent.CompletableFuture;

/**
 * Makes of a draft that ConnectWise refused one that it may accept: without the values that it named, at the
 * worst with nothing but company, contact, summary and description.
 */
final class RefusalCure {
    private static final String NO_FIELD_NAMED =
            "ConnectWise refused the ticket without saying which value it would not take, so all were left to it.";

    private static final String CONTACT_REFUSED =
            "ConnectWise did not accept the contact of the press's e-mail address, or its company; the ticket was filed for "
                    + "another. See whether that company was deleted or made inactive.";

    private final ContactLookup contacts;

    RefusalCure(ContactLookup contacts) {
        this.contacts = contacts;
    }

    /** Another draft, or the rejection again if nothing is left that could be left out. */
    CompletableFuture<TicketDraft> of(TicketDraft draft, RejectedException rejection) {
        TicketDraft named = RefusedValues.leftOut(draft, rejection);
        if (!named.equals(draft)) {
            return CompletableFuture.completedFuture(named);
        }
        if (RefusedValues.concernsContact(rejection)) {
            return contacts.instead(draft.press(), draft.contact())
                    .thenApply(other -> other.map(contact -> draft.filedFor(contact, CONTACT_REFUSED))
                            .orElseThrow(() -> rejection));
        }
        TicketDraft minimal = draft.minimal(NO_FIELD_NAMED);
        return minimal.equals(draft)
                ? CompletableFuture.failedFuture(rejection)
                : CompletableFuture.completedFuture(minimal);
    }
}
